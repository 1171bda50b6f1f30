namespace SearchIndex.Actions.Reading;

/// <summary>How the reading of one file went, so that nothing is lost unsaid.</summary>
public sealed record ReadingReport
{
    /// <summary>The file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>What kind of file it is: "text", "markdown", "html", "docx", "pdf", "jsonl", "csv" or "unknown".</summary>
    public required string Format { get; init; }

    /// <summary>The encoding it was read with, such as "utf-8", "utf-8 with BOM", "utf-16le", "gb18030"; null for DOCX and PDF.</summary>
    public required string? Encoding { get; init; }

    /// <summary>Layout of the text in a few words, such as "plain, hard-wrapped" or "markdown".</summary>
    public required string Layout { get; init; }

    /// <summary>Actions found.</summary>
    public required int ActionsFound { get; init; }

    /// <summary>Actions that the profile itself states, or null.</summary>
    public required int? ActionsStated { get; init; }

    /// <summary>Source lines that no field took, with their numbers; headings, labels and page furniture that were understood are not among them.</summary>
    public required IReadOnlyList<UnplacedLine> UnplacedLines { get; init; }

    /// <summary>Sentences for people: a count that disagrees, a mended heading, an unreadable rendering, a damaged file.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Why the file could not be read at all, what to do about it; null when it was read.</summary>
    public required string? Error { get; init; }
}
