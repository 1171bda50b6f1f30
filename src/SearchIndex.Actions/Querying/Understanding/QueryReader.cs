using System.Buffers;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Knowledge.Dictionary;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>Understands a parsed query and turns its parts into queries of the engine. For one query and one thread.</summary>
internal sealed class QueryReader
{
    private const int MostPatterns = 24;
    private static readonly SearchValues<char> InnerMarks = SearchValues.Create("-./\u2019'\u00B7_&+:");

    private readonly QueryNames _names;
    private readonly TextQueries _texts;
    private readonly FieldQueries _fields;
    private readonly List<string> _notes;
    private readonly List<string> _scopes = [];
    private readonly GeneralDictionary? _dictionary;
    private readonly Func<Query, bool> _exists;
    private readonly RegexQueries _regexes;
    private readonly FigureParts _figures;
    private bool _narrower;
    private SearchedTexts _in = SearchedTexts.All;
    private bool _expand = true;
    private bool _lean;
    private bool _spoken;
    private bool _alone;
    private bool _isAlternative;
    private int _patterns;

    /// <summary>Makes a reader.</summary>
    /// <param name="names">All names that a query can mean.</param>
    /// <param name="texts">Compiles texts.</param>
    /// <param name="fields">Compiles fields.</param>
    /// <param name="notes">Receives sentences for people.</param>
    /// <param name="dictionary">What translates words that are no names, or null.</param>
    /// <param name="exists">Says whether any action matches.</param>
    /// <param name="regexes">Looks for patterns.</param>
    public QueryReader(
        QueryNames names, TextQueries texts, FieldQueries fields, List<string> notes, GeneralDictionary? dictionary, Func<Query, bool> exists, RegexQueries regexes)
    {
        _regexes = regexes;
        _figures = new FigureParts(texts, regexes, notes);
        _dictionary = dictionary;
        _exists = exists;
        _names = names;
        _texts = texts;
        _fields = fields;
        _notes = notes;
    }

    /// <summary>Understands a query.</summary>
    /// <param name="query">The parsed query.</param>
    /// <returns>Its parts.</returns>
    public QueryReading Read(ParsedQuery query)
    {
        _expand = query.Expand;
        _notes.AddRange(query.Notes);
        IReadOnlyList<QueryNode> operands = query.Root switch { null => [], AllOfNode all => all.Operands, var node => [node] };
        _in = _in.Narrowed(operands, _notes);
        _alone = operands.Count <= 1;
        _lean = Count(query.Root) > ParsingLimits.FullyRead;
        if (_lean)
        {
            _notes.Add($"The query has more than {ParsingLimits.FullyRead} parts: words that no name takes were not translated, and other names do not rank.");
        }

        var parts = new List<QueryPart>();
        foreach (var operand in operands)
        {
            parts.AddRange(Parts(operand));
        }

        if (parts.Exists(part => part.As == "connective" && part.Text is "or" or "或" or "或者") && parts.Count(part => part.Role == QueryPartRole.Required) > 1)
        {
            _notes.Add("All parts are required; OR in capitals between them asks for either.");
        }

        if (operands.Count > 0 && parts.Count == 0)
        {
            _notes.Add($"\u201C{query.Text.Trim()}\u201D holds nothing that can be searched; all actions are listed.");
        }

        return new QueryReading(WithoutLoneKinds(Once(parts)), _scopes, _notes, _narrower);
    }

    // The same part twice asks for nothing more.
    private static List<QueryPart> Once(List<QueryPart> parts) =>
        [.. parts.Where((part, at) => part.Match is null || parts.FindIndex(other => other.Match is not null && other.Text == part.Text && other.As == part.As && other.Role == part.Role) == at)];

    private static int Count(QueryNode? node) => node switch
    {
        AllOfNode all => all.Operands.Sum(Count),
        AnyOfNode any => any.Operands.Sum(Count),
        NotNode not => Count(not.Operand),
        WordsNode words => words.Words.Count,
        _ => 1,
    };

    private IEnumerable<QueryPart> Parts(QueryNode node) => node switch
    {
        WordsNode words => Words(words),
        _ when SearchedTexts.IsRestriction(node) => [Restriction(node)],
        ScopedNode scoped => Scoped(scoped),
        FieldNode { Field: "narrower" } field => [Narrower(field)],
        FieldNode field => [Field(field)],
        PhraseNode phrase => [Phrase(phrase)],
        RegexNode regex => [Pattern(regex)],
        PatternNode pattern => [Wildcards(pattern)],
        FuzzyNode fuzzy => [Leaf(fuzzy.Source, "fuzzy", TextQueries.Fuzzy(fuzzy.Word, fuzzy.Edits, _in.Loose))],
        NotNode not => [Not(not)],
        AnyOfNode any => [Group(any.Source, "any of", any.Operands, all: false)],
        AllOfNode all => [Group(all.Source, "all of", all.Operands, all: true)],
        _ => [],
    };

    // Where to look is taken from what stands side by side; as one of several alternatives it says nothing.
    private QueryPart Restriction(QueryNode node)
    {
        if (_isAlternative)
        {
            _notes.Add($"\u201C{node.Source}\u201D says where to look for the words beside it; as an alternative of its own it was passed over.");
        }

        return new QueryPart { Text = node.Source, As = "field", Names = node is FieldNode field ? [field.Value.Trim()] : [], Role = QueryPartRole.Dropped };
    }

    private List<QueryPart> Scoped(ScopedNode node)
    {
        var around = _in;
        _in = SearchedTexts.Of(node.Field);
        List<QueryPart> parts = [.. Parts(node.Inner).Select(part => part with { Text = part.Match is null ? part.Text : node.Source })];
        _in = around;
        return parts;
    }

    // Each pattern that is held against the texts themselves costs time, whatever it finds.
    private bool MayLook()
    {
        _notes.AddRange(++_patterns > MostPatterns ? [$"At most {MostPatterns} patterns are held against the texts; the others were searched as they stand."] : []);
        return _patterns <= MostPatterns;
    }

    // Marks inside a word are no part of any term: semi-nat* is looked for in the texts themselves.
    private QueryPart Wildcards(PatternNode node)
    {
        if (QuerySigns.HasHan(node.Pattern) || !node.Pattern.AsSpan().Trim("*?").ContainsAny(InnerMarks) || !MayLook())
        {
            return Leaf(node.Source, "pattern", _texts.Pattern(node, _in.Loose));
        }

        const string Letter = @"[\p{L}\p{N}]";
        var marked = Regex.Escape(node.Pattern).Replace(@"\*", Letter + "*", StringComparison.Ordinal).Replace(@"\?", Letter, StringComparison.Ordinal);
        return RegexPattern.TryRead($"(^|[^0-9A-Za-z]){marked}([^0-9A-Za-z]|$)", out var pattern, out _) && RegexPattern.TryRead(marked, out var shown, out _)
            ? Leaf(node.Source, "pattern", _regexes.Find(pattern, _in.Quoted, _notes)) with { Pattern = shown.Regex }
            : Leaf(node.Source, "pattern", _texts.Pattern(node, _in.Loose));
    }

    private QueryPart Leaf(string source, string read, Query? match)
    {
        if (match is null)
        {
            _notes.Add($"\u201C{source}\u201D holds nothing that can be searched; it was passed over.");
        }

        return new QueryPart { Text = source, As = read, Role = match is null ? QueryPartRole.Dropped : QueryPartRole.Required, Match = match };
    }

    private QueryPart Phrase(PhraseNode phrase)
    {
        if (phrase.Within is { } within)
        {
            var pieces = phrase.Pieces ?? phrase.Text.Split([' ', '\u3000', '、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var han = pieces.Count(piece => QuerySigns.HasHan(piece));

            // A blank between words counts as a position of its own.
            var unit = han == pieces.Count ? "characters" : han == 0 ? "words" : "characters or words";
            return Leaf(phrase.Source, "near", _texts.Near(pieces, han == 0 ? (2 * within) + 1 : within, _in.Quoted)) with { Names = [$"within {within} {unit}, marks counted, in any order"] };
        }

        return Leaf(phrase.Source, "phrase", _texts.Adjacent(phrase.Text, _in.Quoted, variants: false));
    }

    private QueryPart Pattern(RegexNode node)
    {
        if (!MayLook())
        {
            return Leaf(node.Source, "text", _texts.Adjacent(node.Pattern, _in.Quoted, variants: false));
        }

        if (RegexPattern.TryRead(node.Pattern, out var pattern, out var why))
        {
            return Leaf(node.Source, "regex", _regexes.Find(pattern, _in.Quoted, _notes)) with { Pattern = pattern.Regex };
        }

        _notes.Add($"{node.Source} cannot be used as a pattern: {why}; it was searched as it stands.");
        return Leaf(node.Source, "text", _texts.Adjacent(node.Pattern, _in.Quoted, variants: false));
    }

    private QueryPart Narrower(FieldNode field)
    {
        _narrower = field.Value.Trim().ToLowerInvariant() is not ("off" or "no" or "false" or "0");
        return new QueryPart { Text = field.Source, As = "narrower", Names = [_narrower ? "on" : "off"], Role = QueryPartRole.Dropped };
    }

    private QueryPart Field(FieldNode field)
    {
        if (field.Field == "is" && QueryStates.State(field.Value) is "unreadable" or "older")
        {
            _scopes.Add(QueryStates.State(field.Value));
        }

        var match = FieldMatch(field);
        if (_fields.AmountOf(field.Field, field.Value) is { } amount)
        {
            return new QueryPart { Text = field.Source, As = "indicator", Names = amount.Names, Role = QueryPartRole.Filter, Match = match, Amount = amount };
        }

        var text = field.Field is "heading" or "commitment" or "description" or "baseline" or "target" or "similar" or "shares";
        return new QueryPart
        {
            Text = field.Source,
            As = field.Field switch
            {
                "city" or "similar" or "shares" => field.Field,
                "updated" or "descriptionUpdated" or "baselineUpdated" or "targetUpdated" or "downloaded" or "year" => "date",
                _ => "field",
            },
            Names = [field.Value.Trim()],
            Role = match is null ? QueryPartRole.Dropped : text ? QueryPartRole.Required : QueryPartRole.Filter,
            Match = match,
        };
    }

    // concept:(湿地 公园): where no value has such a name, each word is a value of its own.
    private Query? FieldMatch(FieldNode field)
    {
        var said = _notes.Count;
        var match = _fields.Field(field.Field, field.Value, field.Quoted, _in.Days);
        var words = field.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (field.Quoted || words.Length < 2 || words.Length > ParsingLimits.FullyRead || !QueryFields.TakesLists(field.Field) || (match is not null && _exists(match)))
        {
            return match;
        }

        _notes.RemoveRange(said, _notes.Count - said);
        var all = words.Select(word => _fields.Field(field.Field, word, exactText: false, _in.Days)).OfType<Query>().ToList();
        return all.Count switch { 0 => null, 1 => all[0], _ => BooleanQuery.All(all) };
    }

    private QueryPart Not(NotNode not)
    {
        var match = All(Parts(not.Operand));
        return new QueryPart { Text = not.Source, As = "excluded", Role = match is null ? QueryPartRole.Dropped : QueryPartRole.Excluded, Match = match };
    }

    private QueryPart Group(string source, string read, IReadOnlyList<QueryNode> operands, bool all)
    {
        var (around, alternative) = (_in, _isAlternative);
        _isAlternative = !all;
        _in = all ? _in.Narrowed(operands, _notes) : _in;
        var parts = operands.Select(operand => Parts(operand).ToList()).ToList();
        (_in, _isAlternative) = (around, alternative);
        var queries = parts.Select(All).OfType<Query>().ToList();
        var match = queries.Count switch
        {
            0 => null,
            1 => queries[0],
            _ => all ? BooleanQuery.All(queries) : BooleanQuery.Any(queries),
        };
        return Leaf(source, read, match) with
        {
            Names = [.. operands.Select(operand => operand.Source)],
        };
    }

    // One query for parts inside a group: what ranks only is required there when nothing else is.
    private static Query? All(IEnumerable<QueryPart> parts)
    {
        var list = parts.Where(part => part.Match is not null).ToList();
        var clauses = list.Where(part => part.Role != QueryPartRole.Optional || list.All(other => other.Role == QueryPartRole.Optional))
            .Select(part => new BooleanClause(part.Role switch
            {
                QueryPartRole.Excluded => Occur.MustNot,
                QueryPartRole.Filter => Occur.Filter,
                _ => Occur.Must,
            }, part.Match!)).ToList();
        if (clauses.Count == 0)
        {
            return null;
        }

        if (clauses.All(clause => clause.Occur is Occur.MustNot))
        {
            clauses.Add(new BooleanClause(Occur.Must, new AllQuery()));
        }

        return clauses is [{ Occur: Occur.Must, Query: var only }] ? only : new BooleanQuery(clauses);
    }

    // A kind word or a field's name alone is what the person looks for.
    private List<QueryPart> WithoutLoneKinds(List<QueryPart> parts)
    {
        if (_spoken || parts.Exists(part => part.Role is QueryPartRole.Required or QueryPartRole.Filter && part.As is not ("has" or "date")))
        {
            return parts;
        }

        // "the plans" looks for plans; only where nothing else was typed does somebody look for "the".
        var joins = !parts.Exists(part => part.Match is not null);
        return [.. parts.Select(part => part.Role == QueryPartRole.Optional || part.As is "has" || (joins && part.As is "connective") ? AsText(part) : part)];
    }

    private QueryPart AsText(QueryPart part)
    {
        var text = new TranslatedParts(_texts, _expand ? _dictionary : null, _in.Loose).Of([part.Text]);
        return text is null ? part : text with { Role = QueryPartRole.Required };
    }

    // What was said in words means what the query language says for it; the words around it are read as ever.
    private List<QueryPart> Spoken(string text, IReadOnlyList<SpokenCondition> conditions, WordsReader reader)
    {
        var question = QuestionWords.IsQuestion(text);
        var parts = new List<QueryPart>();
        var at = 0;
        foreach (var condition in conditions)
        {
            parts.AddRange(reader.Around(text[at..condition.Start], question));
            var source = text[condition.Start..condition.End];
            if (condition.Field is null)
            {
                parts.AddRange(reader.Around(condition.Value, question: false).Select(part => Unwanted(source, part)));
            }
            else
            {
                parts.Add(Said(source, condition));
            }

            at = condition.End;
        }

        parts.AddRange(reader.Around(text[at..], question));
        _spoken = true;
        return parts;
    }

    private QueryPart Said(string source, SpokenCondition condition)
    {
        _fields.AddDayFirst(source);
        var part = Field(new FieldNode(source, condition.Field!, condition.Value, Quoted: false)) with { Names = [$"{condition.Field}:{condition.Value}"] };
        if (condition.AlsoText && part.Match is { } dated && _texts.Adjacent(source, _in.Loose, variants: false) is { } typed)
        {
            part = part with { Role = QueryPartRole.Required, Match = BooleanQuery.Any(new ConstantScoreQuery(dated), typed) };
        }

        _notes.Add($"\u201C{source}\u201D was read as {condition.Field}:{condition.Value}; in quotes the words themselves are searched.");
        return part;
    }

    // Each thing that is not to be mentioned is left out; a city or a date among them still narrows.
    private QueryPart Unwanted(string source, QueryPart part)
    {
        if (part.Role != QueryPartRole.Required || part.Match is null)
        {
            return part;
        }

        _notes.Add($"\u201C{source}\u201D was read as -{part.Text}: what names {part.Text} is left out.");
        return part with { As = "excluded", Role = QueryPartRole.Excluded, Better = null, Wider = null };
    }

    private IEnumerable<QueryPart> Words(WordsNode words)
    {
        if (words.Literal || !_expand)
        {
            var literal = words.Words.Select(word => (Word: word, Match: _texts.Adjacent(word, _in.Loose, variants: false))).ToList();
            return [.. literal.Select(pair => Leaf(pair.Word, "text", pair.Match))];
        }

        var text = string.Join(' ', words.Words);
        var spoken = words.Demanded || _lean ? []
            : SpokenConditions.Find(text, _fields.NewestYear, run => _texts.Adjacent(run, _in.Loose, variants: false) is { } typed && _exists(typed), _names.Amounts);
        var figures = spoken.Count > 0 ? [] : words.Words.Select(word => (Word: word, Part: _figures.Of(word, _in.Loose))).Where(pair => pair.Part is not null).ToList();
        if (figures.Count > 0)
        {
            var others = words.Words.Except(figures.Select(pair => pair.Word), StringComparer.Ordinal).ToList();
            return [.. others.Count == 0 ? [] : Words(words with { Words = others }), .. figures.Select(pair => pair.Part!)];
        }

        var reader = new WordsReader(_names, _texts, _in.Loose, _notes, _lean ? null : _dictionary, _exists, _fields.CitiesIn, _lean);
        var parts = spoken.Count == 0 ? reader.Read(text, _alone) : Spoken(text, spoken, reader);
        return words.Demanded ? [.. parts.Select(part => part.Role is QueryPartRole.Optional or QueryPartRole.Dropped ? AsText(part) : part)] : parts;
    }
}
