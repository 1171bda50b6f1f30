using System.Text.RegularExpressions;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>One part of a query, understood.</summary>
internal sealed record QueryPart
{
    /// <summary>The part as typed.</summary>
    public required string Text { get; init; }

    /// <summary>How it was read, as <see cref="Library.UnderstoodPart.As"/> names it.</summary>
    public required string As { get; init; }

    /// <summary>Names that it stands for.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What it does.</summary>
    public required QueryPartRole Role { get; init; }

    /// <summary>What an action must have for this part; null where it asks for nothing.</summary>
    public Query? Match { get; init; }

    /// <summary>What ranks an action higher besides, or null.</summary>
    public Query? Better { get; init; }

    /// <summary>The amount of an indicator that it asks for, or null.</summary>
    public AmountRange? Amount { get; init; }

    /// <summary>The entries of the lexicon that it stands for; any of them will do.</summary>
    public IReadOnlyList<KnowledgeEntry> Entries { get; init; } = [];

    /// <summary>What has only something narrower than the entries; null where nothing can be narrower.</summary>
    public Query? Wider { get; init; }

    /// <summary>The pattern that it looks for in the texts, or null.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>For a part that takes in what is narrower: what it matches besides <see cref="Wider"/>; else null.</summary>
    public Query? Own { get; init; }

    /// <summary>What a longer run of Chinese falls into where it may stand apart; empty where it may not.</summary>
    public IReadOnlyList<string> Pieces { get; init; } = [];

    /// <summary>Words of the other language that a general dictionary gave.</summary>
    public IReadOnlyList<string> Translations { get; init; } = [];
}
