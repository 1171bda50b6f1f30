namespace SearchIndex.Actions.Reading;

/// <summary>Bounds and programs of reading.</summary>
public sealed record ProfileReaderOptions
{
    /// <summary>Name or path of poppler's text extractor.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>How long reading one PDF may take.</summary>
    public TimeSpan PdfTimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Largest file that is read, in bytes.</summary>
    public long MaximumFileBytes { get; init; } = 256L << 20;
}
