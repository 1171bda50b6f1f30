namespace SearchIndex.Actions.Tests.Sample;

/// <summary>One row of <c>index-data/sample/cities.tsv</c>; an empty cell means that the file does not say it.</summary>
public sealed record SampleCity(
    string File,
    string City,
    string CityLocal,
    string Country,
    string Region,
    string Layout,
    string Encoding,
    int? ActionsStated,
    int ActionsHeld,
    bool Readable)
{
    /// <summary>Whether a newer download of the same city stands in the sample.</summary>
    public bool IsSuperseded => File == "lanmen-city-2026-02.docx";
}
