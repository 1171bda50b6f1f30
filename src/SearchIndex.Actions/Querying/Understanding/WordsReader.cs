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

    /// <summary>Makes a reader.</summary>
    /// <param name="names">All names that a query can mean.</param>
    /// <param name="texts">Compiles texts.</param>
    /// <param name="fields">Where texts are looked up.</param>
    /// <param name="notes">Receives sentences for people.</param>
    public WordsReader(QueryNames names, TextQueries texts, IReadOnlyList<string> fields, List<string> notes)
    {
        _names = names;
        _texts = texts;
        _fields = fields;
        _notes = notes;
    }

    /// <summary>Reads words.</summary>
    /// <param name="text">The words joined by blanks.</param>
    /// <returns>A part for each name and for each word between them, in order.</returns>
    public IReadOnlyList<QueryPart> Read(string text)
    {
        var names = _names.Find(text).Where(match => !IsInsideHanRun(text, match.Start, match.End)).ToList();
        foreach (var (start, end) in HanRuns(text))
        {
            var inside = _names.Find(text[start..end]).Select(match => (Start: match.Start + start, End: match.End + start, match.Name)).ToList();
            names.AddRange(Covering(start, end, inside));
        }

        names.Sort((a, b) => a.Start.CompareTo(b.Start));
        var parts = new List<QueryPart>();
        var mentioned = false;
        var at = 0;
        foreach (var (start, end, name) in names)
        {
            mentioned &= text.AsSpan(at, start - at).Trim().IsEmpty;
            AddText(text[at..start], parts);
            var part = Name(text[start..end], name, mentioned, parts.Count > 0 || names.Count > 1);
            if (part is not null)
            {
                parts.Add(part);
            }

            mentioned = name.Kind == QueryNameKind.Mention;
            at = end;
        }

        AddText(text[at..], parts);
        return WithWholeRuns(text, parts);
    }

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
    private static List<(int Start, int End, QueryName Name)> Covering(int start, int end, List<(int Start, int End, QueryName Name)> inside)
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

        if (at == end && inside.Exists(match => match.Name.Kind is QueryNameKind.Entry or QueryNameKind.Ambiguous or QueryNameKind.City || match.End - match.Start == end - start))
        {
            return inside;
        }

        return inside.Count > 0 && inside[0] is { Name.Kind: QueryNameKind.City } city && city.Start == start && end - city.End >= 2 ? [city] : [];
    }

    private void AddText(string text, List<QueryPart> parts)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var run in ScriptRuns(word))
            {
                if (IsYear(run))
                {
                    var year = BooleanQuery.Any(new TermQuery(LibraryFields.Year, run[..4]), _texts.Loose(run, _fields) ?? new NoneQuery());
                    parts.Add(new QueryPart { Text = run, As = "date", Names = [run[..4]], Role = QueryPartRole.Required, Match = year });
                }
                else if (_texts.Loose(run, _fields) is { } match)
                {
                    var keepsWords = QuerySigns.HasHan(run) || _texts.HasWords(run);
                    parts.Add(new QueryPart
                    {
                        Text = run,
                        As = "text",
                        Role = keepsWords ? QueryPartRole.Required : QueryPartRole.Optional,
                        Match = match,
                    });
                }
                else if (run.Any(char.IsLetterOrDigit))
                {
                    _notes.Add($"\u201C{run}\u201D cannot be searched; it was passed over.");
                }
            }
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
        QueryNameKind.Entry or QueryNameKind.Ambiguous or QueryNameKind.Pinyin => Entry(text, name),
        QueryNameKind.City => new QueryPart
        {
            Text = text,
            As = "city",
            Names = [.. name.Names.Take(4)],
            Role = QueryPartRole.Filter,
            Match = new TermQuery(LibraryFields.CityId, name.Key),
        },
        _ when mentioned && name.Kind is QueryNameKind.Kind or QueryNameKind.Field => Plain(text),
        QueryNameKind.Field => new QueryPart { Text = text, As = "has", Names = [$"has:{name.Key}"], Role = QueryPartRole.Filter, Match = new TermQuery(LibraryFields.Has, name.Key) },
        QueryNameKind.Kind => Kind(text, name),
        QueryNameKind.Mention => new QueryPart { Text = text, As = "connective", Names = ["mention"], Role = QueryPartRole.Dropped },
        _ when !amongOthers => Plain(text),
        _ => new QueryPart { Text = text, As = "connective", Role = QueryPartRole.Dropped },
    };

    private QueryPart? Plain(string text) => _texts.Loose(text, _fields) is { } match
        ? new QueryPart { Text = text, As = "text", Role = QueryPartRole.Required, Match = match }
        : null;

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

    // An action has a concept or species where one of its names stands in it, or where the typed characters do. Names in other
    // words rank, but less than what was typed.
    private QueryPart Entry(string text, QueryName name)
    {
        var has = name.Entries.Select(entry => new BoostQuery(new ConstantScoreQuery(new TermQuery(LibraryFields.ColumnOf(entry), entry.DisplayName)), 0.5f)).ToList<Query>();
        var typed = _texts.Adjacent(text, _fields, variants: true);
        var others = name.Names.Where(other => !string.Equals(other, text, StringComparison.OrdinalIgnoreCase))
            .Select(other => _texts.Adjacent(other, _fields, variants: true)).OfType<Query>().ToList();
        return new QueryPart
        {
            Text = text,
            As = name.Entries[0].IsSpecies ? "species" : "concept",
            Names = [.. name.Names.Distinct(StringComparer.OrdinalIgnoreCase)],
            Role = QueryPartRole.Required,
            Match = typed is null ? BooleanQuery.Any(has) : BooleanQuery.Any([.. has, typed, new BoostQuery(new ConstantScoreQuery(typed), 1.5f)]),
            Better = others.Count == 0 ? null : new BoostQuery(new DisjunctionMaxQuery(others), 0.5f),
            Entries = name.Entries,
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
