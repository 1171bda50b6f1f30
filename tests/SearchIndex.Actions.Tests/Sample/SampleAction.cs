namespace SearchIndex.Actions.Tests.Sample;

/// <summary>
/// One action as it was written for the sample, before it was laid out (<c>Cases/actions.tsv</c>): an oracle for reading.
/// Texts and dates are empty where there are none; dates are ISO 8601.
/// </summary>
public sealed record SampleAction(
    string File,
    int Area,
    string Commitment,
    string Heading,
    int Occurrence,
    string Description,
    string Baseline,
    string BaselineUpdated,
    string Target,
    string TargetUpdated)
{
    /// <summary>The text of a field as the answer key names it.</summary>
    public string Field(string name) => name switch
    {
        "description" => Description,
        "baseline" => Baseline,
        "target" => Target,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "The answer key knows description, baseline and target."),
    };
}
