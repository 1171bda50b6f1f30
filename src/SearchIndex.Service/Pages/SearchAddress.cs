using System.Globalization;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Pages;

/// <summary>The address of a search, from which the neighbouring ones are made: another page, order, filter or query.</summary>
/// <param name="Query">What is searched.</param>
/// <param name="Filters">The filters.</param>
/// <param name="Sort">The order.</param>
/// <param name="Offset">Hits to skip.</param>
/// <param name="Limit">Hits on a page.</param>
/// <param name="IncludeUnreadable">Whether unreadable renderings are searched too.</param>
public sealed record SearchAddress(string Query, IReadOnlyList<SearchFilter> Filters, SearchSort Sort, int Offset, int Limit, bool IncludeUnreadable)
{
    /// <summary>Hits on a page unless asked otherwise.</summary>
    public const int DefaultLimit = 20;

    /// <summary>What a hit must have of the query.</summary>
    public SearchMatch Match { get; init; }

    /// <summary>The address of what was asked.</summary>
    /// <param name="parameters">What was asked.</param>
    /// <returns>The address.</returns>
    public static SearchAddress Of(SearchParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new(parameters.Query ?? "", parameters.Filters, parameters.Sort, parameters.Offset, parameters.Limit, parameters.IncludeUnreadable) { Match = parameters.Match };
    }

    /// <summary>A search for a text alone.</summary>
    /// <param name="query">The text.</param>
    /// <returns>The address.</returns>
    public static SearchAddress For(string query) => new(query, [], SearchSort.Relevance, 0, DefaultLimit, false);

    /// <summary>A search for everything that has a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <returns>The address.</returns>
    public static SearchAddress ForFilter(string field, string value) => For("") with { Filters = [new SearchFilter(field, value)] };

    /// <summary>Whether a filter is set.</summary>
    /// <param name="field">Its field.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it is.</returns>
    public bool Has(string field, string value) => Filters.Contains(new SearchFilter(field, value));

    /// <summary>The same with one filter more, on the first page.</summary>
    /// <param name="field">Its field.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The address.</returns>
    public SearchAddress With(string field, string value) => this with { Filters = [.. Filters, new SearchFilter(field, value)], Offset = 0 };

    /// <summary>The same without one filter, on the first page.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The address.</returns>
    public SearchAddress Without(SearchFilter filter) => this with { Filters = [.. Filters.Where(each => each != filter)], Offset = 0 };

    /// <summary>The same without one part of the query, on the first page.</summary>
    /// <param name="part">The part as typed.</param>
    /// <returns>The address, or null where the part does not stand in the query as it is.</returns>
    public SearchAddress? WithoutPart(string part) => QueryPart.Remove(Query, part) is { } rest ? this with { Query = rest, Offset = 0 } : null;

    /// <summary>The parameters of the address; those that say nothing are left out.</summary>
    /// <returns>Names and values.</returns>
    public IEnumerable<KeyValuePair<string, string?>> ToQuery()
    {
        yield return KeyValuePair.Create("q", (string?)Query);
        foreach (var filter in Filters)
        {
            yield return KeyValuePair.Create("filter", (string?)$"{filter.Field}={filter.Value}");
        }

        yield return KeyValuePair.Create("sort", Sort == SearchSort.Relevance ? null : SortValue(Sort));
        yield return KeyValuePair.Create("match", Match == SearchMatch.Best ? "best" : null);
        yield return KeyValuePair.Create("offset", Offset == 0 ? null : Offset.ToString(CultureInfo.InvariantCulture));
        yield return KeyValuePair.Create("limit", Limit == DefaultLimit ? null : Limit.ToString(CultureInfo.InvariantCulture));
        yield return KeyValuePair.Create("unreadable", IncludeUnreadable ? "true" : null);
    }

    /// <summary>How an order is written in an address.</summary>
    /// <param name="sort">The order.</param>
    /// <returns>The value.</returns>
    public static string SortValue(SearchSort sort) => sort switch
    {
        SearchSort.Updated => "updated",
        SearchSort.City => "city",
        _ => "relevance",
    };
}
