namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>What is shared in a library, in numbers: texts are looked up when somebody asks. Immutable.</summary>
internal sealed record SharedTextResults
{
    /// <summary>Names everything that the results depend on beside the texts.</summary>
    public required string Version { get; init; }

    /// <summary>Number of the commit that they were found in.</summary>
    public required long Generation { get; init; }

    /// <summary>Time of the commit, in ticks of UTC.</summary>
    public required long Stamp { get; init; }

    /// <summary>Cities and sections, by id.</summary>
    public required IReadOnlyList<SharedPlace> Places { get; init; }

    /// <summary>Ids of the actions, ascending in ordinal order.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>For each action the number of its city.</summary>
    public required IReadOnlyList<int> PlaceOf { get; init; }

    /// <summary>Actions whose target repeats the description.</summary>
    public required IReadOnlyList<int> Repeats { get; init; }

    /// <summary>Sentences of the form that were learned from the library.</summary>
    public required IReadOnlyList<string> Learned { get; init; }

    /// <summary>Where sentences of the form stand, by action, field and place.</summary>
    public required IReadOnlyList<FormLine> FormLines { get; init; }

    /// <summary>The texts that were compared, by action and field.</summary>
    public required IReadOnlyList<ComparedField> Fields { get; init; }

    /// <summary>Pairs of them that share enough, ascending.</summary>
    public required IReadOnlyList<FieldPair> Pairs { get; init; }

    /// <summary>Pairs that were looked at.</summary>
    public required long Candidates { get; init; }
}
