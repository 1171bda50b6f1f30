namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>
/// Reads the query language: a box as people know it (everything must match), with AND, OR, NOT, signs, groups, quotes,
/// fields, wildcards and distances. AND binds tightest, then OR, then standing side by side: <c>a b OR c</c> is a AND (b OR c).
/// </summary>
/// <remarks>
/// The grammar: query = choice+; choice = chain (OR chain)*; chain = item (AND item)*; item = (NOT | + | =)* atom;
/// atom = word | "phrase" | pattern | field | ( query ).
/// </remarks>
public sealed class QueryParser
{
    private readonly string _source;
    private readonly List<QueryToken> _tokens;
    private readonly List<string> _notes;
    private readonly IKnownNames? _names;
    private int _at;
    private bool _expand = true;

    private QueryParser(string source, List<QueryToken> tokens, List<string> notes, IKnownNames? names)
    {
        _source = source;
        _tokens = tokens;
        _notes = notes;
        _names = names;
    }

    /// <summary>Reads a query.</summary>
    /// <param name="query">What a person typed; null is empty.</param>
    /// <param name="names">Names of several words, or null.</param>
    /// <returns>The tree, and what had to be said.</returns>
    public static ParsedQuery Parse(string? query, IKnownNames? names = null)
    {
        var typed = query ?? "";
        var notes = new List<string>();
        var source = QuerySigns.Visible(typed);
        if (source.Length > ParsingLimits.Characters)
        {
            var cut = char.IsHighSurrogate(source[ParsingLimits.Characters - 1]) ? ParsingLimits.Characters - 1 : ParsingLimits.Characters;
            source = source[..cut];
            notes.Add("The query is longer than 4,096 characters; what comes after them was left out.");
        }

        var tokens = QueryLexer.Tokens(source, notes);
        CutParts(tokens, notes);
        var parser = new QueryParser(source, tokens, notes, names);
        var root = parser.Query(0);
        return new ParsedQuery(typed, root, parser._expand, [.. notes.Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsAtom(QueryTokenKind kind) => kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Pattern
        or QueryTokenKind.Fuzzy or QueryTokenKind.Regex or QueryTokenKind.Field;

    private static void CutParts(List<QueryToken> tokens, List<string> notes)
    {
        var parts = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsAtom(tokens[i].Kind) && ++parts > ParsingLimits.Parts)
            {
                tokens.RemoveRange(i, tokens.Count - i);
                notes.Add("The query has more than 256 parts; what comes after them was left out.");
                return;
            }
        }
    }

    private QueryNode? Query(int depth)
    {
        var first = _at;
        var operands = new List<QueryNode>();
        var mixed = false;
        while (_at < _tokens.Count)
        {
            if (_tokens[_at].Kind == QueryTokenKind.Close)
            {
                if (depth > 0)
                {
                    break;
                }

                _notes.Add("A closing parenthesis has no opening one; it was passed over.");
                _at++;
                continue;
            }

            var isGroup = _tokens[_at].Kind is QueryTokenKind.Open or QueryTokenKind.FieldGroup;
            if (Choice(depth) is { } operand)
            {
                mixed |= operand is AnyOfNode && !isGroup;
                operands.Add(operand);
            }
        }

        var merged = Merge(operands);
        if (merged.Count == 0)
        {
            return null;
        }

        if (mixed && merged.Count > 1)
        {
            _notes.Add("OR joins only what stands on its two sides; parentheses change that.");
        }

        return merged.Count == 1 ? merged[0] : new AllOfNode(Source(first, _at), merged);
    }

    // Words side by side are read together, as concepts of several words are.
    private static List<QueryNode> Merge(List<QueryNode> operands)
    {
        var merged = new List<QueryNode>(operands.Count);
        foreach (var operand in operands)
        {
            if (operand is WordsNode { Literal: false, Demanded: false } words && merged.Count > 0 && merged[^1] is WordsNode { Literal: false, Demanded: false } before)
            {
                merged[^1] = new WordsNode(string.Concat(before.Source, " ", words.Source), [.. before.Words, .. words.Words], Literal: false);
            }
            else
            {
                merged.Add(operand);
            }
        }

        return merged;
    }

    private string Source(int firstToken, int endToken) =>
        firstToken >= endToken ? "" : _source[_tokens[firstToken].Start.._tokens[endToken - 1].End];

    private QueryNode? Choice(int depth)
    {
        var first = _at;
        var operands = new List<QueryNode>();
        while (true)
        {
            if (Chain(depth) is { } operand)
            {
                operands.Add(operand);
            }

            if (_at >= _tokens.Count || _tokens[_at].Kind != QueryTokenKind.Or)
            {
                break;
            }

            _at++;
            if (_at >= _tokens.Count || _tokens[_at].Kind is QueryTokenKind.Close or QueryTokenKind.Or || operands.Count == 0)
            {
                _notes.Add("An OR has nothing on one of its sides; it was passed over.");
            }

            if (_at >= _tokens.Count || _tokens[_at].Kind == QueryTokenKind.Close)
            {
                break;
            }
        }

        return operands.Count switch
        {
            0 => null,
            1 => operands[0],
            _ => new AnyOfNode(Source(first, _at), operands),
        };
    }

    private QueryNode? Chain(int depth)
    {
        var first = _at;
        var operands = new List<QueryNode>();
        var (before, left) = (_at, _at);
        if (Item(depth) is { } operand)
        {
            operands.Add(operand);
        }

        while (_at < _tokens.Count && _tokens[_at].Kind is QueryTokenKind.And or QueryTokenKind.Near)
        {
            var join = _tokens[_at++];
            var right = _at;
            var empty = operands.Count == 0;
            var next = _at < _tokens.Count && _tokens[_at].Kind is not (QueryTokenKind.Close or QueryTokenKind.Or) ? Item(depth) : null;
            if (next is null || empty)
            {
                _notes.Add($"\u201C{_source[join.Start..join.End]}\u201D has nothing on one of its sides; it was passed over.");
            }

            if (next is not null)
            {
                if (join.Kind == QueryTokenKind.Near && !empty && NearNodes.Of(operands[^1], next, _source[join.Start..join.End], join.Number, _notes) is { } near)
                {
                    operands[^1] = near with { Source = Source(left, _at) };
                }
                else
                {
                    operands.Add(next);
                    left = right;
                }
            }
        }

        // A token that begins nothing here must still be passed.
        if (_at == before)
        {
            _notes.Add($"\u201C{_source[_tokens[_at].Start.._tokens[_at].End]}\u201D has nothing on one of its sides; it was passed over.");
            _at++;
        }

        return operands.Count switch
        {
            0 => null,
            1 => operands[0],
            _ => new AllOfNode(Source(first, _at), operands),
        };
    }

    private QueryNode? Item(int depth)
    {
        var first = _at;
        var negative = false;
        var literal = false;
        var demanded = false;
        while (_at < _tokens.Count && _tokens[_at].Kind is QueryTokenKind.Not or QueryTokenKind.Plus or QueryTokenKind.Literal)
        {
            negative ^= _tokens[_at].Kind == QueryTokenKind.Not;
            literal |= _tokens[_at].Kind == QueryTokenKind.Literal;
            demanded |= _tokens[_at].Kind == QueryTokenKind.Plus;
            _at++;
        }

        var signed = _at > first;
        var atom = Atom(depth, literal);
        if (atom is null && signed && (_at >= _tokens.Count || _tokens[_at].Kind is QueryTokenKind.Close or QueryTokenKind.Or or QueryTokenKind.And))
        {
            _notes.Add($"\u201C{Source(first, _at)}\u201D has nothing after it; it was passed over.");
        }

        atom = demanded && atom is WordsNode words ? words with { Demanded = true } : atom;
        return atom is null ? null : negative ? new NotNode(Source(first, _at), atom) : atom;
    }

    private QueryNode? Atom(int depth, bool literal)
    {
        if (_at >= _tokens.Count)
        {
            return null;
        }

        var token = _tokens[_at];
        var source = _source[token.Start..token.End];
        switch (token.Kind)
        {
            case QueryTokenKind.Word:
                return Words(literal);
            case QueryTokenKind.Phrase:
                _at++;
                return new PhraseNode(source, token.Text, token.Number);
            case QueryTokenKind.Pattern:
                _at++;
                return new PatternNode(source, token.Text);
            case QueryTokenKind.Regex:
                _at++;
                return new RegexNode(source, token.Text);
            case QueryTokenKind.Fuzzy:
                _at++;
                return new FuzzyNode(source, token.Text, token.Number ?? 2);
            case QueryTokenKind.Field:
                _at++;
                return Field(token, source, literal);
            case QueryTokenKind.FieldGroup:
                _at++;
                return Group(depth) is { } group ? QueryFieldGroups.Apply(token.Field!, literal ? Literal(group) : group) : null;
            case QueryTokenKind.FieldOf:
                _at++;
                return Atom(depth, literal) is { } scoped ? QueryFieldGroups.Apply(token.Field!, scoped) : null;
            case QueryTokenKind.Open:
                var inner = Group(depth);
                return inner is not null && literal ? Literal(inner) : inner;
            default:
                return null;
        }
    }

    // = before a group holds for every word in it.
    private static QueryNode Literal(QueryNode group) => group switch
    {
        AllOfNode all => new AllOfNode(all.Source, [.. all.Operands.Select(Literal)]),
        AnyOfNode any => new AnyOfNode(any.Source, [.. any.Operands.Select(Literal)]),
        NotNode not => new NotNode(not.Source, Literal(not.Operand)),
        WordsNode words => words with { Literal = true },
        _ => group,
    };

    private FieldNode? Field(QueryToken token, string source, bool literal)
    {
        if (token.Field == "expand")
        {
            var value = token.Text.ToLowerInvariant();
            _expand = value is not ("off" or "no" or "false" or "0" or "关" or "否");
            if (_expand && value is not ("on" or "yes" or "true" or "1" or "开" or "是"))
            {
                _notes.Add($"expand: takes on and off; \u201C{source}\u201D was passed over.");
            }

            return null;
        }

        if (literal && QueryFields.IsText(token.Field!))
        {
            return new FieldNode(source, token.Field!, token.Text, Quoted: true);
        }

        if (token.Quoted || _names is null || token.Field is not ("city" or "species" or "concept" or "law" or "place" or "missing"))
        {
            return new FieldNode(source, token.Field!, token.Text, token.Quoted);
        }

        // city:San Jacinto del Quiro: the words that are one name with the value belong to it.
        List<string> words = [token.Text];
        for (var i = _at; i < _tokens.Count && _tokens[i].Kind == QueryTokenKind.Word && words.Count < 12; i++)
        {
            words.Add(_tokens[i].Text);
        }

        var more = Math.Clamp(_names.Length(words, 0), 1, words.Count) - 1;
        _at += more;
        return new FieldNode(_source[token.Start.._tokens[_at - 1].End], token.Field!, string.Join(' ', words.Take(more + 1)), Quoted: false);
    }

    private QueryNode? Group(int depth)
    {
        _at++;
        if (depth >= ParsingLimits.Depth)
        {
            _notes.Add("Parentheses stand more than 50 deep; the inner ones were passed over.");
            return null;
        }

        var inner = Query(depth + 1);
        if (_at < _tokens.Count)
        {
            _at++;
        }
        else
        {
            _notes.Add("An opening parenthesis is not closed; it was closed at the end.");
        }

        return inner;
    }

    private WordsNode Words(bool literal)
    {
        var first = _at;
        var words = new List<string>();
        for (var i = _at; i < _tokens.Count && _tokens[i].Kind == QueryTokenKind.Word && words.Count < 12; i++)
        {
            words.Add(_tokens[i].Text);
        }

        var length = literal || _names is null ? 1 : Math.Clamp(_names.Length(words, 0), 1, words.Count);
        _at += length;
        return new WordsNode(Source(first, _at), words.GetRange(0, length), literal);
    }
}
