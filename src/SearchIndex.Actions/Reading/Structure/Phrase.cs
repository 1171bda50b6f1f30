using SearchIndex.Actions.Catalogue;

namespace SearchIndex.Actions.Reading.Structure;

/// <summary>A fixed phrase of the platform, in the form in which it is compared.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Key">Its folded letters and digits (<see cref="MatchText.Fold(string)"/>).</param>
/// <param name="Number">Number of the area, step, phase or award level; 0 elsewhere.</param>
/// <param name="Heading">The catalogue's heading, or null.</param>
internal sealed record Phrase(PhraseKind Kind, string Key, int Number, CatalogueHeading? Heading)
{
    /// <summary>How often each of the 36 folded letters and digits stands in the key: a quick bound on the edit distance.</summary>
    public byte[] Bag { get; } = KeyBag.Count(Key);

    /// <summary>Whether the phrase is part of the actions' chapter.</summary>
    public bool IsOfActions => Kind is >= PhraseKind.AreaNumber and <= PhraseKind.LastUpdate;

    /// <summary>Whether the phrase is part of the chapters behind the actions.</summary>
    public bool IsOfClosingChapters => Kind is >= PhraseKind.PathwayChapter;
}
