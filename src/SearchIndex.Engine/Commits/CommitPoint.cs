namespace SearchIndex.Engine.Commits;

/// <summary>What one commit consists of.</summary>
/// <param name="Generation">Number of the commit; grows with each.</param>
/// <param name="Id">Id of the commit.</param>
/// <param name="NextSegment">A number above those of all segments that there ever were.</param>
/// <param name="Schema">The schema with which the segments were made.</param>
/// <param name="Segments">Its segments in order.</param>
/// <param name="UserData">What the writer stored with it.</param>
internal sealed record CommitPoint(
    long Generation,
    Guid Id,
    long NextSegment,
    SchemaRecord Schema,
    IReadOnlyList<CommitSegment> Segments,
    IReadOnlyDictionary<string, string> UserData);
