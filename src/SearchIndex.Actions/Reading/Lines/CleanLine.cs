namespace SearchIndex.Actions.Reading.Lines;

/// <summary>A source line without markup: what a reader sees.</summary>
internal sealed class CleanLine
{
    /// <summary>The line that it comes from.</summary>
    public required SourceLine Source { get; init; }

    /// <summary>What is left of it, without white space at its ends.</summary>
    public required string Text { get; init; }

    /// <summary>For each character of <see cref="Text"/> its column in the source line.</summary>
    public required int[] Columns { get; init; }

    /// <summary>Ascending places in <see cref="Text"/> before which a mark of emphasis was taken out.</summary>
    public required int[] Marks { get; init; }

    /// <summary>Whether it is marked as a heading.</summary>
    public required bool IsHeading { get; init; }

    /// <summary>Whether it begins an item of a list.</summary>
    public required bool IsListItem { get; init; }

    /// <summary>Whether it is a cell of a table row other than the first of its row.</summary>
    public required bool IsInnerCell { get; init; }

    /// <summary>Whether exactly one space stands before the text, as where a wrapped line kept the space between two words.</summary>
    public required bool StartsWithSpace { get; init; }

    /// <summary>Whether exactly one space stands behind the text.</summary>
    public required bool EndsWithSpace { get; init; }

    /// <summary>Whether a soft hyphen ends it: the word goes on in the next line.</summary>
    public required bool EndsWithSoftHyphen { get; init; }

    /// <summary>Whether the source line held markup only, such as a rule.</summary>
    public required bool IsMarkupOnly { get; init; }

    /// <summary>Whether it is a page number or a running head; set once, before the structure is looked for.</summary>
    public bool IsPageFurniture { get; set; }

    /// <summary>Number of the source line, from 1.</summary>
    public int Number => Source.Number;

    /// <summary>Whether nothing is left of it.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>Tells whether a mark of emphasis was taken out before a place.</summary>
    /// <param name="index">A place in <see cref="Text"/>, its length included.</param>
    /// <returns>Whether a mark stood there.</returns>
    public bool HasMarkAt(int index) => Array.BinarySearch(Marks, index) >= 0;
}
