using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Search;

/// <summary>The part of an address that says what is searched: the same for the API, the page and the export.</summary>
public sealed record SearchParameters
{
    /// <summary>Hits on one page of the API unless asked otherwise.</summary>
    public const int DefaultLimit = 10;

    /// <summary>Most hits in one answer.</summary>
    public const int MaxLimit = 1_000;

    /// <summary>The last hit that paging reaches; beyond it the export gives everything.</summary>
    public const int MaxReach = 10_000;

    /// <summary>Longest query in UTF-16 units.</summary>
    public const int MaxQueryLength = 1_000;

    /// <summary>Most filters in one search.</summary>
    public const int MaxFilters = 50;

    /// <summary>Fields that a filter may name.</summary>
    public static IReadOnlyList<string> FilterFields => ActionLibrary.FilterFields;

    /// <summary>Orders that may be asked for.</summary>
    public static IReadOnlyList<string> Sorts { get; } = ["relevance", "updated", "city"];

    /// <summary>What a hit must have of the query.</summary>
    public static IReadOnlyList<string> Matches { get; } = ["all", "best"];

    /// <summary>What is searched, or null where the address does not say (which is not the same as an empty query).</summary>
    public required string? Query { get; init; }

    /// <summary>Hits wanted.</summary>
    public required int Limit { get; init; }

    /// <summary>Hits skipped.</summary>
    public required int Offset { get; init; }

    /// <summary>Filters in the order given.</summary>
    public required IReadOnlyList<SearchFilter> Filters { get; init; }

    /// <summary>The order.</summary>
    public required SearchSort Sort { get; init; }

    /// <summary>What a hit must have of the query.</summary>
    public SearchMatch Match { get; init; }

    /// <summary>Whether each hit explains its score.</summary>
    public required bool Explain { get; init; }

    /// <summary>Whether unreadable renderings are searched too.</summary>
    public required bool IncludeUnreadable { get; init; }

    /// <summary>Whether hits in reach of <see cref="Limit"/> were cut because of <see cref="MaxReach"/>.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Reads the parameters of an address.</summary>
    /// <param name="query">The part of the address behind the question mark.</param>
    /// <param name="defaultLimit">The limit where none is given.</param>
    /// <param name="parameters">What was read, or null.</param>
    /// <param name="error">What is wrong, or null.</param>
    /// <returns>Whether everything could be read.</returns>
    internal static bool TryRead(IQueryCollection query, int defaultLimit, [NotNullWhen(true)] out SearchParameters? parameters, [NotNullWhen(false)] out ParameterError? error)
    {
        parameters = null;
        error = null;
        var text = ReadOnce(query, "q", ref error);
        var limit = ReadNumber(query, "limit", defaultLimit, MaxLimit, ref error);
        var offset = ReadNumber(query, "offset", 0, int.MaxValue, ref error);
        var sort = ReadSort(query, ref error);
        var match = ReadMatch(query, ref error);
        var explain = ReadFlag(query, "explain", ref error);
        var unreadable = ReadFlag(query, "unreadable", ref error);
        var filters = ReadFilters(query, ref error);
        if (text?.Length > MaxQueryLength)
        {
            error ??= new ParameterError("q", string.Create(CultureInfo.InvariantCulture, $"'q' has {text.Length} characters; the limit is {MaxQueryLength}."), null);
        }

        if (offset >= MaxReach)
        {
            error ??= new ParameterError(
                "offset",
                string.Create(CultureInfo.InvariantCulture, $"'offset' reaches hits 0 to {MaxReach - 1}. '/api/export' with the same parameters gives every hit."),
                null);
        }

        if (error is not null)
        {
            return false;
        }

        parameters = new SearchParameters
        {
            Query = text,
            Limit = Math.Min(limit, MaxReach - offset),
            Offset = offset,
            Filters = filters,
            Sort = sort,
            Match = match,
            Explain = explain,
            IncludeUnreadable = unreadable,
            IsCut = limit > MaxReach - offset,
        };
        return true;
    }

    /// <summary>The search to hand to the library.</summary>
    /// <returns>The request.</returns>
    public SearchRequest ToRequest() => new()
    {
        Query = Query,
        Limit = Limit,
        Offset = Offset,
        Filters = Filters,
        Sort = Sort,
        Match = Match,
        Explain = Explain,
        IncludeUnreadable = IncludeUnreadable,
    };

    internal static string? ReadOnce(IQueryCollection query, string name, ref ParameterError? error)
    {
        var values = query[name];
        if (values.Count > 1)
        {
            error ??= new ParameterError(name, $"'{name}' stands more than once in the address; it may stand once.", null);
        }

        return values.Count == 0 ? null : values[0];
    }

    internal static int ReadNumber(IQueryCollection query, string name, int otherwise, int max, ref ParameterError? error)
    {
        var text = ReadOnce(query, name, ref error);
        if (string.IsNullOrEmpty(text))
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max)
        {
            return number;
        }

        error ??= new ParameterError(name, string.Create(CultureInfo.InvariantCulture, $"'{name}' is '{text}'; it takes a whole number from 0 to {max}."), null);
        return otherwise;
    }

    private static SearchSort ReadSort(IQueryCollection query, ref ParameterError? error)
    {
        switch (ReadOnce(query, "sort", ref error))
        {
            case null or "" or "relevance": return SearchSort.Relevance;
            case "updated": return SearchSort.Updated;
            case "city": return SearchSort.City;
            case var other:
                error ??= new ParameterError("sort", $"'sort' is '{other}'; it takes {string.Join(", ", Sorts)}.", Sorts);
                return SearchSort.Relevance;
        }
    }

    private static SearchMatch ReadMatch(IQueryCollection query, ref ParameterError? error)
    {
        switch (ReadOnce(query, "match", ref error))
        {
            case null or "" or "all": return SearchMatch.All;
            case "best": return SearchMatch.Best;
            case var other:
                error ??= new ParameterError("match", $"'match' is '{other}'; it takes all (every part of the query) or best (free text, the best match first).", Matches);
                return SearchMatch.All;
        }
    }

    internal static bool ReadFlag(IQueryCollection query, string name, ref ParameterError? error)
    {
        switch (ReadOnce(query, name, ref error))
        {
            case null or "" or "false" or "0": return false;
            case "true" or "1": return true;
            case var other:
                error ??= new ParameterError(name, $"'{name}' is '{other}'; it takes true or false.", ["true", "false"]);
                return false;
        }
    }

    internal static List<SearchFilter> ReadFilters(IQueryCollection query, ref ParameterError? error)
    {
        var filters = new List<SearchFilter>();
        foreach (var text in query["filter"])
        {
            if (string.IsNullOrEmpty(text))
            {
                continue;
            }

            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var field = equals < 0 ? text : text[..equals];
            if (equals < 0 || equals == text.Length - 1)
            {
                error ??= new ParameterError("filter", $"'filter' is '{text}'; it takes FIELD=VALUE, such as city=Anshun.", FilterFields);
            }
            else if (!FilterFields.Contains(field, StringComparer.OrdinalIgnoreCase))
            {
                error ??= new ParameterError("filter", $"'filter' names the field '{field}'; it takes {string.Join(", ", FilterFields)}.", FilterFields);
            }
            else
            {
                filters.Add(new SearchFilter(field, text[(equals + 1)..]));
            }
        }

        if (filters.Count > MaxFilters)
        {
            error ??= new ParameterError("filter", string.Create(CultureInfo.InvariantCulture, $"There are {filters.Count} filters; the limit is {MaxFilters}."), null);
        }

        return filters;
    }
}
