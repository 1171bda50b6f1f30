using System.Globalization;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Coverage;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>Turns fields of the query language, and filters beside a query, into queries of the engine.</summary>
internal sealed class FieldQueries
{
    /// <summary>Fields that a filter can name.</summary>
    public static IReadOnlyList<string> FilterFields { get; } =
    [
        "city", "country", "region", "area", "commitment", "heading", "year", "concept", "species", "law", "flag", "has", "missing", "is", "kind", "file",
        "updated", "descriptionUpdated", "baselineUpdated", "targetUpdated", "downloaded", "lang", "field", "similar", "shares", "place", "campaign", "observance", "kmgbf",
    ];

    private static readonly string[] Days = [LibraryFields.DescriptionDay, LibraryFields.BaselineDay, LibraryFields.TargetDay];

    private readonly Lazy<HeadingCatalogue> _headings = new(HeadingCatalogue.LoadBuiltIn);
    private readonly KeywordValues _values;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _cities;
    private readonly IndicatorCatalogue _indicators;
    private readonly LibraryFacts _about;
    private readonly TextQueries _texts;
    private readonly List<string> _notes;

    /// <summary>Makes a compiler of fields.</summary>
    /// <param name="values">Values of keyword columns.</param>
    /// <param name="cities">Names of cities by id.</param>
    /// <param name="indicators">The indicators, each a field of numbers.</param>
    /// <param name="about">What is known of the library as a whole.</param>
    /// <param name="texts">Compiles texts.</param>
    /// <param name="notes">Receives sentences for people.</param>
    public FieldQueries(
        KeywordValues values, IReadOnlyDictionary<string, IReadOnlyList<string>> cities, IndicatorCatalogue indicators, LibraryFacts about, TextQueries texts, List<string> notes)
    {
        _indicators = indicators;
        _about = about;
        _values = values;
        _cities = cities;
        _texts = texts;
        _notes = notes;
    }

    /// <summary>The newest year of a date in the library, or null where no action has one.</summary>
    public int? NewestYear => _values.Values(LibraryFields.Year) is { Count: > 0 } years && int.TryParse(years[^1].Value, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>The cities of the library in a place.</summary>
    /// <param name="names">All names of the place.</param>
    /// <returns>Null where there are none.</returns>
    public PlaceCities? CitiesIn(IEnumerable<string> names)
    {
        var all = names.ToList();
        var countries = all.SelectMany(name => _values.Resolve(LibraryFields.Country, name, exactly: true)).Distinct(StringComparer.Ordinal);
        var ids = countries.SelectMany(country => _about.CitiesThatHave(new TermQuery(LibraryFields.Country, country))).Concat(_about.Places.Of(all)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return ids.Count == 0 ? null : new PlaceCities([.. ids.Select(id => _cities.TryGetValue(id, out var city) ? city[0] : id)], AnyOf(LibraryFields.CityId, ids));
    }

    /// <summary>Turns a field and a value into a query.</summary>
    /// <param name="field">English name of the field.</param>
    /// <param name="value">As typed.</param>
    /// <param name="exactText">Whether a text is to stand exactly so.</param>
    /// <param name="dayFields">Number fields of the dates that "updated" looks at; null for all.</param>
    /// <returns>Null where the field or value means nothing; a sentence has then been said.</returns>
    public Query? Field(string field, string value, bool exactText, IReadOnlyList<string>? dayFields = null) => field switch
    {
        "city" => City(value),
        "area" => Area(value),
        "similar" => new RelatedQueries(_about.Related, _notes).Similar(value),
        "shares" => new RelatedQueries(_about.Related, _notes).Sharing(value),
        "lang" => Keyword(LibraryFields.Language, "language", QueryStates.Language(value), exactly: true),
        "concept" or "species" or "law" or "place" => Entry(field, value),
        "kmgbf" => Goal(value),
        "target" when KeywordValues.IsGoal(value) => Goal(value),
        "country" => Country(value),
        "region" => Keyword(LibraryFields.Region, field, QueryStates.Region(value)),
        "year" => Year(value),
        "flag" or "file" or "campaign" or "observance" => Keyword(field, field, value),
        "commitment" => Text([LibraryFields.Commitment], field, value, exactText, Rendered(LibraryFields.CommitmentName, _headings.Value.Commitments, value)),
        "heading" => Text([LibraryFields.Title], field, value, exactText, Rendered(LibraryFields.Heading, _headings.Value.Actions, value)),
        "description" or "baseline" or "target" => Text([field], field, value, exactText),
        "has" => Keyword(LibraryFields.Has, "text or entry", QueryStates.Presence(value)),
        "missing" => Missing(field, value),
        "kind" => Keyword(LibraryFields.Kind, field, value),
        "is" => State(value),
        "id" => value.Trim() is { Length: > 1 } id && id[^1] == '*' ? new PrefixQuery(LibraryFields.Key, id[..^1]) : new TermQuery(LibraryFields.Key, value.Trim()),
        "updated" => Dates(dayFields ?? Days, field, value),
        "descriptionUpdated" => Dates([LibraryFields.DescriptionDay], field, value),
        "baselineUpdated" => Dates([LibraryFields.BaselineDay], field, value),
        "targetUpdated" => Dates([LibraryFields.TargetDay], field, value),
        "downloaded" => Dates([LibraryFields.DownloadedDay], field, value),
        _ when _indicators.FindQueryName(field) is { } indicator => Amount(indicator, field, value),
        _ => Nothing($"There is no filter '{field}'; it was passed over."),
    };

    /// <summary>The amount that a field asks for.</summary>
    /// <param name="field">English name of the field.</param>
    /// <param name="value">As typed.</param>
    /// <returns>Null where the field is no indicator, or the value no amount.</returns>
    public AmountRange? AmountOf(string field, string value) =>
        _indicators.FindQueryName(field) is { } indicator && AmountRange.TryRead(value, indicator, _indicators.Units, out var range) ? range : null;

    /// <summary>Turns filters beside a query into one query.</summary>
    /// <param name="filters">Every field must match, any of the values of one field.</param>
    /// <returns>Queries that all must match.</returns>
    public IReadOnlyList<Query> Filters(IReadOnlyList<SearchFilter> filters)
    {
        var queries = new List<Query>();
        foreach (var group in filters.GroupBy(filter => QueryFields.TryResolve(filter.Field, out var name) ? name : filter.Field, StringComparer.OrdinalIgnoreCase))
        {
            // Headings and commitments are filtered by their whole titles, as facets give them.
            var any = group.Select(filter => group.Key switch
            {
                "commitment" => Keyword(LibraryFields.CommitmentName, group.Key, filter.Value),
                "heading" => Keyword(LibraryFields.Heading, group.Key, filter.Value),

                // A value of a facet is taken as it is: a plan cited in brackets stands among the laws.
                "concept" or "species" or "law" or "place" when _values.Values(group.Key).Any(pair => pair.Value == filter.Value) => new TermQuery(group.Key, filter.Value),
                _ => Field(group.Key, filter.Value, exactText: false),
            }).OfType<Query>().ToList();
            if (any.Count > 0)
            {
                queries.Add(any.Count == 1 ? any[0] : BooleanQuery.Any(any));
            }
        }

        return queries;
    }

    /// <summary>A query for one of several values of a keyword field.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="values">The values; none matches nothing.</param>
    /// <returns>The query.</returns>
    public static Query AnyOf(string field, IReadOnlyList<string> values) => values.Count switch
    {
        0 => new NoneQuery(),
        1 => new TermQuery(field, values[0]),
        _ => BooleanQuery.Any(values.Take(QueryLimits.MaxClauses).Select(value => new TermQuery(field, value))),
    };

    private Query? Amount(Indicator indicator, string field, string value)
    {
        var column = LibraryFields.IndicatorPrefix + indicator.Key;
        var state = value.Trim().ToLowerInvariant();
        if (state is "none" or "无" or "any" or "有")
        {
            return state is "any" or "有" ? new ExistsQuery(column)
                : new BooleanQuery([new(Occur.Must, new AllQuery()), new(Occur.MustNot, new ExistsQuery(column))]);
        }

        return AmountRange.TryRead(value, indicator, _indicators.Units, out var range)
            ? new NumberRangeQuery(column, range.Minimum, range.Maximum)
            : Nothing($"'{value}' is no amount for {field} (write >60, <=200km2, 10..20, [10 TO 20] or any; without a unit it is {(indicator.Unit.Length > 0 ? indicator.Unit : "a number")}); it was passed over.");
    }

    private Query City(string value)
    {
        var fold = _values.Fold(value);
        var ids = _cities.Where(city => city.Key == value.Trim() || city.Value.Any(name => _values.Fold(name) == fold)).Select(city => city.Key).ToList();
        if (ids.Count == 0)
        {
            ids = [.. _cities.Where(city => city.Value.Any(name => Wildcards.Any(fold) ? Wildcards.Match(fold, _values.Fold(name)) : _values.Fold(name).Contains(fold, StringComparison.Ordinal))).Select(city => city.Key)];
        }

        return ids.Count > 0 ? AnyOf(LibraryFields.CityId, ids) : Keyword(LibraryFields.City, "city", value);
    }

    // Countries stand in English in the files; any name of one will do. Profiles that state none are not guessed at, but said.
    private Query Country(string value)
    {
        var typed = _values.Resolve(LibraryFields.Country, value).Count > 0 ? value
            : _values.OtherNames(value).FirstOrDefault(name => _values.Resolve(LibraryFields.Country, name, exactly: true).Count > 0) ?? value;
        var silent = _about.CitiesThatHave(new BooleanQuery([new(Occur.Must, new ExistsQuery(LibraryFields.CityId)), new(Occur.MustNot, new ExistsQuery(LibraryFields.Country))]));
        var there = _about.Places.Of([typed, value]).Intersect(silent, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => _cities.TryGetValue(id, out var city) ? city[0] : id).ToList();
        if (there.Count > 0)
        {
            _notes.Add($"country: the profiles of {string.Join(", ", there.Take(4))}{(there.Count > 4 ? ", ..." : "")} state no country and are not among these; the word {typed.Trim()} without the field takes them too.");
        }

        return Keyword(LibraryFields.Country, "country", typed);
    }

    private Query Year(string value)
    {
        if (value.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0 || !DateRanges.TryRead(value, out var from, out var to))
        {
            return Keyword(LibraryFields.Year, "year", value);
        }

        return AnyOf(LibraryFields.Year, [.. _values.Values(LibraryFields.Year).Select(pair => pair.Value).Where(year => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (from is null || number >= from.Value.Year) && (to is null || number <= to.Value.Year))]);
    }

    // Any name of an entry in any language, whatever kind of thing the field is for: concept:福寿螺 finds the snail.
    private Query Entry(string field, string value)
    {
        var entries = _values.Entries(value);
        if (entries.Count == 0)
        {
            return Keyword(field, field, value);
        }

        var columns = entries.SelectMany(_values.Columns).ToList();
        if (!columns.Exists(column => _values.Values(column.Column).Any(pair => pair.Value == column.Value)))
        {
            _notes.Add($"No action here names {entries[0].DisplayName}.");
        }

        return BooleanQuery.Any(columns.Select(column => new TermQuery(column.Column, column.Value)));
    }

    private Query Area(string value)
    {
        var fold = _values.Fold(value);
        var areas = fold.Length < 2 ? [] : _headings.Value.Areas.Where(heading => _values.Fold(heading.Chinese).Contains(fold, StringComparison.Ordinal)).ToList();
        return areas.Count == 0 ? Keyword(LibraryFields.Area, "area", value)
            : AnyOf(LibraryFields.Area, [.. areas.SelectMany(heading => _values.Resolve(LibraryFields.Area, heading.English)).Distinct(StringComparer.Ordinal)]);
    }

    // The platform's headings are English; in Chinese they are found under our renderings of them.
    private Query? Rendered(string column, IEnumerable<CatalogueHeading> headings, string value)
    {
        var fold = _values.Fold(value);
        var titles = headings.Where(heading => _values.Fold(heading.Chinese).Contains(fold, StringComparison.Ordinal)).Select(heading => heading.English).Distinct(StringComparer.Ordinal).ToList();
        return QuerySigns.HasHan(value) && titles.Count > 0 ? AnyOf(column, titles) : null;
    }

    private Query Goal(string value)
    {
        var digits = new string([.. value.Where(char.IsAsciiDigit)]);
        return Keyword(LibraryFields.Goal, "target of the Kunming-Montreal framework", digits.Length == 0 ? value : $"kmgbf-{digits}", exactly: true);
    }

    private Query Keyword(string column, string field, string value, bool exactly = false, IReadOnlyList<string>? also = null)
    {
        var values = _values.Resolve(column, value, exactly);
        if (values.Count == 0)
        {
            List<string> known = [.. also ?? [], .. _values.Values(column).Select(pair => pair.Value)];
            var most = 8 + (also?.Count ?? 0);
            _notes.Add(known.Count == 0 ? $"No action here has a {field}."
                : $"No action here has the {field} '{value.Trim()}'; there {(known.Count == 1 ? "is" : "are")}: {string.Join(", ", known.Take(most))}{(known.Count > most ? ", ..." : "")}.");
        }

        return AnyOf(column, values);
    }

    // A name of a concept stands for its names in the other language too, because headings are English only.
    private Query? Text(IReadOnlyList<string> fields, string field, string value, bool exact, Query? rendered = null)
    {
        var direct = exact ? _texts.Adjacent(value, fields, variants: false) : AllWords(value, fields);
        if (direct is null)
        {
            return Nothing($"Nothing in '{value}' can be searched in the {field}; it was passed over.");
        }

        var names = exact ? [] : _values.OtherNames(value);
        List<Query> all = [direct, .. names.Select(name => _texts.Loose(name, fields)).OfType<Query>()];
        if (rendered is not null)
        {
            all.Add(rendered);
        }

        return all.Count == 1 ? direct : BooleanQuery.Any(all);
    }

    private Query? AllWords(string value, IReadOnlyList<string> fields)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => _texts.Loose(word, fields)).OfType<Query>().ToList();
        return words.Count switch { 0 => null, 1 => words[0], _ => BooleanQuery.All(words) };
    }

    // missing:target asks for actions without one; missing:福寿螺 for the cities that mention it nowhere.
    private Query? Missing(string field, string value)
    {
        var typed = QueryStates.Presence(value) is var presence && LibraryFields.Presences.Contains(presence, StringComparer.Ordinal) ? presence : value.Trim();
        if (LibraryFields.Presences.Contains(typed, StringComparer.OrdinalIgnoreCase) || _values.Values(LibraryFields.Missing).Any(pair => string.Equals(pair.Value, typed, StringComparison.OrdinalIgnoreCase)))
        {
            return Keyword(LibraryFields.Missing, field, typed.ToLowerInvariant());
        }

        var mentions = new[] { typed }.Concat(_values.OtherNames(typed)).Select(name => _texts.Adjacent(name, LibraryFields.Quotable, variants: true)).OfType<Query>()
            .Concat(new[] { LibraryFields.Concept, LibraryFields.Species }.SelectMany(column => _values.Resolve(column, typed).Select(name => (Query)new TermQuery(column, name)))).ToList();
        if (mentions.Count == 0)
        {
            return Nothing($"Nothing in '{value}' can be searched; {field}:{value} was passed over.");
        }

        var named = _about.CitiesThatHave(BooleanQuery.Any(mentions));
        var others = _cities.Keys.Where(city => !named.Contains(city)).Order(StringComparer.Ordinal).Select(city => _cities[city][0]).ToList();
        _notes.Add($"{field}:{typed}: {named.Count} of {_cities.Count} cities mention it; {(others.Count == 0 ? "there is no city without it" : $"without it: {string.Join(", ", others)}")}.");
        return new BooleanQuery([new(Occur.Must, new ExistsQuery(LibraryFields.CityId)), new(Occur.MustNot, AnyOf(LibraryFields.CityId, [.. named]))]);
    }

    private Query? Stale()
    {
        if (_about.NewestDownload is not { } newest)
        {
            return Nothing("No profile says when it was downloaded, so is:stale has no day to count from; write updated:<2026-01-01 with a day of your own.");
        }

        var before = Age.Year.Before(newest);
        _notes.Add(string.Create(CultureInfo.InvariantCulture,
            $"is:stale: the newest date of the action is before {before:yyyy-MM-dd}, one year before {newest:yyyy-MM-dd}, the day of the newest download in the library."));
        return new NumberRangeQuery(LibraryFields.UpdatedDay, null, before.DayNumber - 1);
    }

    private Query? State(string value)
    {
        var state = QueryStates.State(value);
        return state switch
        {
            "undated" => Dates(Days, "updated", "none"),
            "unreadable" or "older" or "current" => new TermQuery(LibraryFields.Scope, state),
            "readable" => new BooleanQuery([new(Occur.Must, new AllQuery()), new(Occur.MustNot, new TermQuery(LibraryFields.Scope, "unreadable"))]),
            "selfcopy" => new TermQuery(LibraryFields.Flag, "target-repeats-description"),
            "stale" => Stale(),
            "platform" => new TermQuery(LibraryFields.Flag, "baseline-platform-wording"),
            "empty" => new TermQuery(LibraryFields.Flag, "description-empty"),
            "action" or "record" => new TermQuery(LibraryFields.Kind, state),
            _ => Keyword(LibraryFields.Flag, "state", state, also: QueryStates.Known),
        };
    }

    private Query? Dates(IReadOnlyList<string> fields, string field, string value)
    {
        var state = value.Trim().ToLowerInvariant();
        if (state is "none" or "无" or "any" or "有")
        {
            var dated = BooleanQuery.Any(fields.Select(name => new ExistsQuery(name)));
            return state is "any" or "有" ? dated : new BooleanQuery([new(Occur.Must, new AllQuery()), new(Occur.MustNot, dated)]);
        }

        if (!DateRanges.TryRead(value, out var from, out var to))
        {
            return Nothing($"'{value}' is no date for {field} (write 2026, 2026-04-07, 7 April 2026, >=2026-01-01, [2025-06 TO 2025-12] or none); it was passed over.");
        }

        AddDayFirst(value);
        return BooleanQuery.Any(fields.Select(name => new NumberRangeQuery(name, from?.DayNumber, to?.DayNumber)));
    }

    /// <summary>Says which day was taken where the month could stand first as well.</summary>
    /// <param name="text">Dates as typed.</param>
    public void AddDayFirst(string text) =>
        _notes.AddRange(DateRanges.DayFirst(text).Select(date => string.Create(CultureInfo.InvariantCulture,
            $"\u201C{date.Typed}\u201D was read as {date.Day:yyyy-MM-dd}: the day stands first, as in the files.")));

    private Query? Nothing(string note)
    {
        _notes.Add(note);
        return null;
    }
}
