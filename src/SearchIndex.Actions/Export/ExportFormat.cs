namespace SearchIndex.Actions.Export;

/// <summary>Formats in which actions leave the program.</summary>
public enum ExportFormat
{
    /// <summary>A JSON document a line, each as <c>show --json</c> prints it.</summary>
    JsonLines,

    /// <summary>Comma-separated values after RFC 4180, a header first.</summary>
    Csv,

    /// <summary>BibTeX, a <c>@misc</c> entry an action.</summary>
    BibTex,

    /// <summary>RIS, for programs that manage references.</summary>
    Ris,

    /// <summary>References after GB/T 7714-2015, numbered, a line each.</summary>
    Gbt7714,
}
