namespace SearchIndex.TestKit.Profiles;

/// <summary>Ways in which a profile reaches a reader.</summary>
public enum ProfileLayout
{
    /// <summary>A line a paragraph, blank lines between.</summary>
    Plain,

    /// <summary>Lines wrapped at a width, values under "Commitment Made:" without a blank line.</summary>
    Wrapped,

    /// <summary>Plain with stray bold.</summary>
    Bold,

    /// <summary>Markdown headings.</summary>
    Markdown,

    /// <summary>Commitment, heading and label in one line.</summary>
    Glued,

    /// <summary>No blank line at all.</summary>
    Dense,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>Word.</summary>
    Docx,

    /// <summary>Wrapped, with page numbers, running heads and form feeds wherever a page ends.</summary>
    Paged,
}
