using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Knowledge.Dictionary;
using SearchIndex.Actions.Knowledge.Entities;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>Reads words that stand side by side: names of concepts, species and cities, kind words, connectives, and text.</summary>
internal sealed class WordsReader
{
    private readonly QueryNames _names;
    private readonly TextQueries _texts;
    private readonly IReadOnlyList<string> _fields;
    private readonly List<string> _notes;
    private readonly Func<Query, bool> _exists;
    private readonly Func<IEnumerable<string>, PlaceCities?> _citiesIn;
    private readonly EntryParts _entries;
    private readonly TranslatedParts _translated;

    /// <summary>Makes a reader.</summary>
    /// <param name="names">All names that a query can mean.</param>
    /// <param name="texts">Compiles texts.</param>
    /// <param name="fields">Where texts are looked up.</param>
    /// <param name="notes">Receives sentences for people.</param>
    /// <param name="dictionary">What translates words that are no names, or null.</param>
    /// <param name="exists">Says whether any action matches.</param>
    /// <param name="citiesIn">The cities of the library in a place, or null where the name is no place with any.</param>
    /// <param name="lean">Whether the query is so long that other names do not rank.</param>
    public WordsReader(QueryNames names, TextQueries texts, IReadOnlyList<string> fields, List<string> notes, GeneralDictionary? dictionary, Func<Query, bool> exists, Func<IEnumerable<string>, PlaceCities?> citiesIn, bool lean = false)
    {
        _exists = exists;
        _citiesIn = citiesIn;
        _entries = new EntryParts(texts, fields, notes, lean);
        _translated = new TranslatedParts(texts, dictionary, fields);
        _names = names;
        _texts = texts;
        _fields = fields;
        _notes = notes;
    }

    /// <summary>Reads words.</summary>
    /// <param name="text">The words joined by blanks.</param>
    /// <param name="alone">Whether they are the whole query, so that a word that only joins others is what is looked for.</param>
    /// <returns>A part for each name and for each word between them, in order.</returns>
    public IReadOnlyList<QueryPart> Read(string text, bool alone = true)
    {
        if (Title(text) is { } titled)
        {
            return titled;
        }

        return Words(text, QuestionWords.IsQuestion(text), alone);
    }

    /// <summary>Reads words that stand around a condition.</summary>
    /// <param name="text">The words joined by blanks; empty gives no part.</param>
    /// <param name="question">Whether all words together are a question.</param>
    /// <returns>As <see cref="Read"/>.</returns>
    public IReadOnlyList<QueryPart> Around(string text, bool question) => Words(text.TrimStart(' ', '的'), question, alone: false);

    private List<QueryPart> Words(string text, bool question, bool alone)
    {
        var names = _names.Find(text, question).Where(match => !IsInsideHanRun(text, match.Start, match.End) && !IsGlued(text, match)).ToList();
        foreach (var (start, end) in HanRuns(text))
        {
            var run = text[start..end];
            var inside = _names.Find(run, question);
            var read = question ? [.. Whole(run, inside)] : Covering(0, run.Length, inside);

            // A sentence that stands in no text is read name by name too.
            if (read.Count == 0 && !question && QuestionWords.IsSentence(run) && inside.Any(match => match.Name.Kind is QueryNameKind.Entry or QueryNameKind.City)
                && !(_texts.Loose(run, _fields) is { } typed && _exists(typed)))
            {
                question = true;
                read = [.. Whole(run, _names.Find(run, question))];
            }

            names.AddRange(read.Select(match => (match.Start + start, match.End + start, match.Name)));
        }

        names.Sort((a, b) => a.Start.CompareTo(b.Start));
        var parts = Parts(text, names, question, alone);
        return WithWholeRuns(text, question ? WithoutDoing(parts) : parts);
    }

    private List<QueryPart> Parts(string text, List<(int Start, int End, QueryName Name)> names, bool question, bool alone)
    {
        var parts = new List<QueryPart>();
        var mentioned = false;
        var without = -1;
        var at = 0;
        foreach (var (start, end, name) in names)
        {
            mentioned &= text.AsSpan(at, start - at).Trim().IsEmpty;
            AddText(text[at..start], parts, question);
            if (without >= 0 && (parts.Count > without || name.Kind is QueryNameKind.Connective or QueryNameKind.Asking))
            {
                without = Unwanted(parts, without);
            }

            var part = Name(text[start..end], name, mentioned, !alone || text.AsSpan(0, start).Trim().Length + text.AsSpan(end).Trim().Length > 0);
            if (part is not null)
            {
                parts.Add(part);
            }

            if (without >= 0)
            {
                without = Unwanted(parts, without);
            }

            without = name.Kind == QueryNameKind.Without ? parts.Count : without;
            mentioned = name.Kind == QueryNameKind.Mention;
            at = end;
        }

        AddText(text[at..], parts, question);
        Unwanted(parts, without);
        return parts;
    }

    // What is not to be used is nothing to look for: texts that say "without pesticides" name pesticides.
    private int Unwanted(List<QueryPart> parts, int from)
    {
        if (from <= 0 || from >= parts.Count || !parts.Exists(part => parts.IndexOf(part) < from - 1 && part.Role is QueryPartRole.Required))
        {
            return -1;
        }

        for (var at = from; at < parts.Count; at++)
        {
            _notes.Add($"\u201C{parts[from - 1].Text} {parts[at].Text}\u201D was not searched for; -{parts[at].Text} leaves out what names it, +{parts[at].Text} demands it.");
            parts[at] = parts[at] with { As = "without", Role = QueryPartRole.Dropped, Match = null, Better = null };
        }

        return -1;
    }

    // In a question the words for what is done about a thing rank; the thing itself is asked for.
    private List<QueryPart> WithoutDoing(List<QueryPart> parts)
    {
        bool IsDoing(QueryPart part) => QuestionWords.Doing.Contains(part.Text, StringComparer.OrdinalIgnoreCase);
        if (!parts.Exists(part => part.Role == QueryPartRole.Required && !IsDoing(part)))
        {
            return parts;
        }

        var ranking = parts.Where(part => part.Role == QueryPartRole.Required && IsDoing(part)).Select(part => part.Text).ToList();
        if (ranking.Count > 0)
        {
            _notes.Add($"This was read as a question: \u201C{string.Join("\u201D, \u201C", ranking)}\u201D {(ranking.Count == 1 ? "ranks and does" : "rank and do")} not filter; +{ranking[0]} demands it.");
        }

        return [.. parts.Select(part => ranking.Contains(part.Text) ? part with { Role = QueryPartRole.Optional, Wider = null } : part)];
    }

    // A question in Chinese is read name by name; a word of the question inside a longer word is none.
    private IEnumerable<(int Start, int End, QueryName Name)> Whole(string run, IReadOnlyList<(int Start, int End, QueryName Name)> inside)
    {
        var words = _texts.Words(run);
        return inside.Where(match => match.Name.Kind is QueryNameKind.Entry or QueryNameKind.City
            || !words.Any(word => word.Start <= match.Start && word.End >= match.End && word.End - word.Start > match.End - match.Start));
    }

    // 《title》 is a law or plan as a whole, whatever else stands in its name.
    private IReadOnlyList<QueryPart>? Title(string text)
    {
        if (CitedTitles.Find(text) is not [var title, ..])
        {
            return null;
        }

        var source = text[(title.Start - 1)..(title.End + 1)];
        var cited = _names.Cited(title.Text) ?? _names.Cited(title.Normal);
        var part = cited is null ? _entries.OfTitle(source, title.Text, title.Normal) : _entries.Of(title.Text, cited) with { Text = source };
        return [.. Rest(text[..(title.Start - 1)]), part, .. Rest(text[(title.End + 1)..])];
    }

    private IReadOnlyList<QueryPart> Rest(string text) => text.Any(char.IsLetterOrDigit) ? Read(text) : [];

    // The A of A/B and the "and" of and/or join nothing.
    private static bool IsGlued(string text, (int Start, int End, QueryName Name) match) =>
        match.Name.Kind is QueryNameKind.Connective or QueryNameKind.Asking && ((match.Start > 0 && text[match.Start - 1] is '/' or '&') || (match.End < text.Length && text[match.End] is '/' or '&'));

    private static bool IsInsideHanRun(string text, int start, int end) => QuerySigns.HasHan(text.AsSpan(start, end - start));

    private static IEnumerable<(int Start, int End)> HanRuns(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var han = i < text.Length && (char.IsSurrogate(text[i]) || QuerySigns.IsHan(text[i]));
            if (han && start < 0)
            {
                start = i;
            }
            else if (!han && start >= 0)
            {
                yield return (start, i);
                start = -1;
            }
        }
    }

    // Names count inside a run of Chinese only where they cover it: half a run read as a name would part what was typed together.
    // A city's name at the beginning may stand alone.
    private static IReadOnlyList<(int Start, int End, QueryName Name)> Covering(int start, int end, IReadOnlyList<(int Start, int End, QueryName Name)> inside)
    {
        var at = start;
        foreach (var (from, to, _) in inside)
        {
            if (from != at)
            {
                break;
            }

            at = to;
        }

        if (at == end && inside.Any(match => match.Name.Kind is QueryNameKind.Entry or QueryNameKind.Ambiguous or QueryNameKind.City || match.End - match.Start == end - start))
        {
            return inside;
        }

        return inside.Count > 0 && inside[0] is { Name.Kind: QueryNameKind.City } city && city.Start == start && end - city.End >= 2 ? [city] : [];
    }

    private void AddText(string text, List<QueryPart> parts, bool question)
    {
        var runs = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(ScriptRuns).ToList();
        for (var at = 0; at < runs.Count;)
        {
            var run = runs[at];
            if ((question && run.Length == 1 && IsHan(run[0])) || (parts.Count > 0 && run is "'s" or "\u2019s" or "s'" or "s\u2019"))
            {
                parts.Add(new QueryPart { Text = run, As = "connective", Role = QueryPartRole.Dropped });
                at++;
                continue;
            }

            if (IsYear(run))
            {
                var year = BooleanQuery.Any(new TermQuery(LibraryFields.Year, run[..4]), _texts.Loose(run, _fields) ?? new NoneQuery());
                parts.Add(new QueryPart { Text = run, As = "date", Names = [run[..4]], Role = QueryPartRole.Required, Match = year });
                at++;
                continue;
            }

            var length = _translated.PhraseLength(runs, at);
            if (_translated.Of(runs.GetRange(at, length)) is { } part)
            {
                parts.Add(part);
            }
            else if (run.Any(char.IsLetterOrDigit))
            {
                _notes.Add($"\u201C{run}\u201D cannot be searched; it was passed over.");
            }

            at += length;
        }
    }

    private static bool IsYear(string run) =>
        (run.Length == 4 || (run.Length == 5 && run[4] == '年')) && run.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && run[0] is '1' or '2' && run[..2] is "19" or "20";

    // "targeting加拿大" is two texts; 6·5 and PM2.5 stay one, as the analyzers see to them.
    private static IEnumerable<string> ScriptRuns(string word)
    {
        var start = 0;
        for (var i = 1; i < word.Length; i++)
        {
            var (a, b) = (IsHan(word[i - 1]), IsHan(word[i]));
            if (a != b && char.IsAsciiLetter(a ? word[i] : word[i - 1]))
            {
                yield return word[start..i];
                start = i;
            }
        }

        yield return word[start..];
    }

    private static bool IsHan(char c) => char.IsSurrogate(c) || QuerySigns.IsHan(c);

    private QueryPart? Name(string text, QueryName name, bool mentioned, bool amongOthers) => name.Kind switch
    {
        QueryNameKind.Pinyin when _texts.Adjacent(text, _fields, variants: false) is { } typed && _exists(typed) => Plain(text),
        QueryNameKind.Entry or QueryNameKind.Ambiguous or QueryNameKind.Pinyin => WithCities(_entries.Of(text, name), name.Entries.Where(entry => entry.Kind == KnowledgeKind.Place).SelectMany(entry => entry.Names)),
        QueryNameKind.City => new QueryPart
        {
            Text = text,
            As = "city",
            Names = [.. name.Names.Take(4)],
            Role = QueryPartRole.Filter,
            Match = new TermQuery(LibraryFields.CityId, name.Key),
        },
        QueryNameKind.Country => Country(text),
        _ when mentioned && name.Kind is QueryNameKind.Kind or QueryNameKind.Field => Plain(text),
        QueryNameKind.Field => new QueryPart { Text = text, As = "has", Names = [$"has:{name.Key}"], Role = QueryPartRole.Filter, Match = new TermQuery(LibraryFields.Has, name.Key) },
        QueryNameKind.Kind => Kind(text, name),
        QueryNameKind.Doing => Plain(text),
        QueryNameKind.Without => new QueryPart { Text = text, As = "connective", Names = ["without"], Role = QueryPartRole.Dropped },
        QueryNameKind.Mention => new QueryPart { Text = text, As = "connective", Names = ["mention"], Role = QueryPartRole.Dropped },
        _ when !amongOthers => Plain(text),
        _ => new QueryPart { Text = text, As = "connective", Role = QueryPartRole.Dropped },
    };

    // Who names a country or a province asks for its cities too, whether or not their texts say where they are.
    private QueryPart WithCities(QueryPart part, IEnumerable<string> names)
    {
        if (part.As != "place" || _citiesIn(names) is not { } there || part.Match is null)
        {
            return part;
        }

        _notes.Add($"\u201C{part.Text}\u201D also means the actions of {(there.Names.Count == 1 ? "the city" : $"the {there.Names.Count} cities")} there ({string.Join(", ", there.Names.Take(4))}{(there.Names.Count > 4 ? ", ..." : "")}); in quotes only texts that name it count.");
        return part with { Match = BooleanQuery.Any(part.Match, new BoostQuery(new ConstantScoreQuery(there.Query), 0.5f)) };
    }

    private QueryPart? Country(string text) => Plain(text) is { } part ? WithCities(part with { As = "place", Names = [] }, [text]) : null;

    private QueryPart? Plain(string text) => _translated.Of([text]) is { } part ? part with { Role = QueryPartRole.Required } : null;

    private QueryPart Kind(string text, QueryName name)
    {
        var names = name.Names.Prepend(text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var any = names.Select(word => _texts.Adjacent(word, _fields, variants: true)).OfType<Query>().ToList();
        return new QueryPart
        {
            Text = text,
            As = "kind",
            Names = names,
            Role = QueryPartRole.Optional,
            Match = any.Count == 0 ? null : new BoostQuery(new DisjunctionMaxQuery(any), 0.5f),
        };
    }

    // What was typed without a blank and read as several parts also stands for itself, so that the whole of it ranks first.
    private List<QueryPart> WithWholeRuns(string text, List<QueryPart> parts)
    {
        foreach (var (start, end) in HanRuns(text))
        {
            var run = text[start..end];
            if (run.Length > 2 && parts.TrueForAll(part => part.Text != run) && parts.FindIndex(part => part.Match is not null && run.Contains(part.Text, StringComparison.Ordinal)) is var first and >= 0
                && _texts.Adjacent(run, _fields, variants: true) is { } whole)
            {
                var better = new BoostQuery(BooleanQuery.Any(whole, new BoostQuery(new ConstantScoreQuery(whole), 2f)), 2f);
                parts[first] = parts[first] with { Better = parts[first].Better is { } known ? BooleanQuery.Any(known, better) : better };
            }
        }

        return parts;
    }
}
