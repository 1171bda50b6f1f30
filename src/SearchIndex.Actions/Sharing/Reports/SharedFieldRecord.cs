namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>What two fields of two actions share.</summary>
/// <param name="FieldA">Field of A.</param>
/// <param name="FieldB">Field of B.</param>
/// <param name="Kind">"copied", "platform" or "law".</param>
/// <param name="ContainmentA">The share of A's field that stands in B's, names masked; 0 to 1.</param>
/// <param name="ContainmentB">The share of B's field that stands in A's.</param>
/// <param name="Jaccard">What both have as a share of what either has, 0 to 1.</param>
/// <param name="LawShare">The part of it that lies in titles of laws and slogans, 0 to 1.</param>
/// <param name="Passages">What they share, piece by piece.</param>
public sealed record SharedFieldRecord(
    string FieldA,
    string FieldB,
    string Kind,
    double ContainmentA,
    double ContainmentB,
    double Jaccard,
    double LawShare,
    IReadOnlyList<SharedPassage> Passages);
