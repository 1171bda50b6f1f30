namespace SearchIndex.Actions.Reading.Files;

/// <summary>What kind of file a source is.</summary>
internal enum SourceFormat
{
    /// <summary>None that can be read.</summary>
    Unknown,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>Word document.</summary>
    Docx,

    /// <summary>PDF.</summary>
    Pdf,
}
