namespace SearchIndex.Actions.Library;

/// <summary>What a check of a library's index found.</summary>
/// <param name="IndexFolder">Folder of the index.</param>
/// <param name="Generation">The commit that was checked; null where none is whole.</param>
/// <param name="Documents">Documents of it that are not deleted.</param>
/// <param name="Files">Files of profiles and records in it.</param>
/// <param name="Problems">Everything that is wrong, a sentence each.</param>
public sealed record CheckReport(string IndexFolder, long? Generation, int Documents, int Files, IReadOnlyList<string> Problems)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
