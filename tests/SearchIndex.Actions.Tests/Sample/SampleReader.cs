using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Reading;

namespace SearchIndex.Actions.Tests.Sample;

/// <summary>Reads a file of the sample library.</summary>
public static class SampleReader
{
    /// <summary>Reads the file; skips the test where it is a PDF and the program that reads PDFs is missing.</summary>
    public static ProfileReading Read(SampleCity city)
    {
        var reading = new ProfileReader(HeadingCatalogue.LoadBuiltIn())
            .Read(city.File, File.ReadAllBytes(Path.Combine(SampleTables.Folder, city.File)), TestContext.Current.CancellationToken);
        Assert.SkipWhen(city.Layout == "pdf" && reading.Report.Error?.Contains("pdftotext", StringComparison.Ordinal) == true, "pdftotext (poppler-utils) is not installed.");
        return reading;
    }

    /// <summary>Reads the file of that name.</summary>
    public static ProfileReading Read(string file) => Read(SampleTables.Cities().Single(city => city.File == file));
}
