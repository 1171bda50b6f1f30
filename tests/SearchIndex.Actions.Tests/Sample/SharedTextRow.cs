namespace SearchIndex.Actions.Tests.Sample;

/// <summary>One row of the answer key <c>index-data/sample/shared-text.tsv</c>.</summary>
public sealed record SharedTextRow(
    string Kind,
    string CityA,
    string HeadingA,
    int OccurrenceA,
    string FieldA,
    string CityB,
    string HeadingB,
    int OccurrenceB,
    string FieldB,
    string Note);
