namespace SearchIndex.Actions.Library;

/// <summary>What a commit says of itself, so that opening a library reads no documents.</summary>
internal sealed record LibrarySummary
{
    /// <summary>When the commit was made, in UTC.</summary>
    public required DateTimeOffset Built { get; init; }

    /// <summary>Versions of rules and lexicons, by name.</summary>
    public required SortedDictionary<string, string> Versions { get; init; }

    /// <summary>Readable current actions and records.</summary>
    public required int Actions { get; init; }

    /// <summary>Actions kept but left out of search because they cannot be read.</summary>
    public required int UnreadableActions { get; init; }

    /// <summary>Cities with a readable profile.</summary>
    public required IReadOnlyList<SummaryCity> Cities { get; init; }

    /// <summary>Files that cannot be read by people.</summary>
    public required IReadOnlyList<string> UnreadableFiles { get; init; }

    /// <summary>The newest day on which a current profile was downloaded; null where none says it.</summary>
    public DateOnly? NewestDownload { get; init; }
}
