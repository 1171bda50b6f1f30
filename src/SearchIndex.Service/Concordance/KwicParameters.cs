using SearchIndex.Actions.Concordance;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Concordance;

/// <summary>The part of an address that says which concordance is wanted: the same for the API and the page.</summary>
internal static class KwicParameters
{
    /// <summary>Lines in one answer unless asked otherwise.</summary>
    public const int DefaultLimit = 1_000;

    /// <summary>Most lines in one answer as JSON or as a page; a table as CSV holds all.</summary>
    public const int MaxLimit = 10_000;

    /// <summary>Characters of context unless asked otherwise.</summary>
    public const int DefaultWidth = 20;

    /// <summary>Most collocates of a kind.</summary>
    public const int MaxCollocates = 1_000;

    /// <summary>Orders that may be asked for.</summary>
    public static IReadOnlyList<string> Sorts { get; } = ["position", "left", "right"];

    /// <summary>Reads the parameters of an address.</summary>
    /// <param name="query">The part of the address behind the question mark.</param>
    /// <param name="limit">Lines where the address does not say.</param>
    /// <param name="request">What was read.</param>
    /// <returns>What is wrong, or null.</returns>
    public static ParameterError? Read(IQueryCollection query, int limit, out KwicRequest request)
    {
        ParameterError? error = null;
        var term = SearchParameters.ReadOnce(query, "q", ref error) ?? "";
        var within = SearchParameters.ReadOnce(query, "within", ref error);
        var sort = SearchParameters.ReadOnce(query, "sort", ref error);
        string[] fields = [.. query["field"].OfType<string>().Where(field => field.Length > 0)];
        if (Math.Max(term.Length, within?.Length ?? 0) > SearchParameters.MaxQueryLength)
        {
            error ??= new ParameterError("q", $"'q' and 'within' take {SearchParameters.MaxQueryLength:0} characters at most.", null);
        }

        if (sort is { Length: > 0 } && !Sorts.Contains(sort, StringComparer.Ordinal))
        {
            error ??= new ParameterError("sort", $"'sort' is '{sort}'; it takes {string.Join(", ", Sorts)}.", Sorts);
        }

        if (fields.FirstOrDefault(field => !KwicRequest.AllFields.Contains(field, StringComparer.Ordinal)) is { } unknown)
        {
            error ??= new ParameterError("field", $"'field' is '{unknown}'; it takes {string.Join(", ", KwicRequest.AllFields)}.", KwicRequest.AllFields);
        }

        request = new KwicRequest
        {
            Term = term,
            Within = within,
            Sort = sort switch { "left" => KwicSort.Left, "right" => KwicSort.Right, _ => KwicSort.Position },
            Fields = fields.Length > 0 ? fields : KwicRequest.UsualFields,
            Width = SearchParameters.ReadNumber(query, "width", DefaultWidth, KwicRequest.MaxWidth, ref error),
            Limit = SearchParameters.ReadNumber(query, "limit", limit, MaxLimit, ref error),
            Offset = SearchParameters.ReadNumber(query, "offset", 0, int.MaxValue, ref error),
            Collocates = SearchParameters.ReadNumber(query, "collocates", 20, MaxCollocates, ref error),
            Names = SearchParameters.ReadFlag(query, "names", ref error),
            Once = SearchParameters.ReadFlag(query, "once", ref error),
            Filters = SearchParameters.ReadFilters(query, ref error),
        };
        return error;
    }
}
