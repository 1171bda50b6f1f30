namespace SearchIndex.Actions.Suggesting;

/// <summary>Something that can be suggested, before anything was typed.</summary>
/// <param name="Kind">As in <see cref="Suggestion.Kind"/>.</param>
/// <param name="Names">Its names, the one to show first.</param>
/// <param name="Sounds">Syllables of Pinyin that stand for its first Chinese name beside those that its characters have.</param>
/// <param name="Count">About how many actions have it, to rank by.</param>
/// <param name="Query">What to search for; null for the name that was matched.</param>
/// <param name="Key">Key of the entry of the lexicon, or null.</param>
internal sealed record Candidate(string Kind, IReadOnlyList<string> Names, IReadOnlyList<string> Sounds, int Count, string? Query, string? Key)
{
    /// <summary>Kind of words of the texts.</summary>
    public const string Term = "term";
}
