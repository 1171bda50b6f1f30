using SearchIndex.Actions.Querying.Understanding;

namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Splits a query into tokens. Never fails: a sign that can mean nothing where it stands is passed over and said.</summary>
internal sealed class QueryLexer
{
    private readonly QueryScan _scan;
    private readonly QueryFieldLexer _fields;

    private QueryLexer(QueryScan scan)
    {
        _scan = scan;
        _fields = new QueryFieldLexer(scan);
    }

    /// <summary>Splits a query.</summary>
    /// <param name="source">As typed.</param>
    /// <param name="notes">Receives sentences for people.</param>
    /// <returns>The tokens in order.</returns>
    public static List<QueryToken> Tokens(string source, List<string> notes)
    {
        var scan = new QueryScan(source, notes);
        var lexer = new QueryLexer(scan);
        while (scan.At < scan.Text.Length)
        {
            lexer.Next();
        }

        return scan.Tokens;
    }

    private void Next()
    {
        var c = _scan.Text[_scan.At];
        if (c == '!' && _scan.AtWordStart && _scan.SomethingFollows)
        {
            Add(QueryTokenKind.Not, 1);
        }
        else if (QuerySigns.IsSeparator(c))
        {
            _scan.At++;
        }
        else if (c is '(' or ')')
        {
            Add(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, 1);
            _scan.PassBoost();
        }
        else if (c == '|')
        {
            Add(QueryTokenKind.Or, Repeats('|'));
        }
        else if (c == '&' && Repeats('&') == 2)
        {
            Add(QueryTokenKind.And, 2);
        }
        else if (c is '-' or '+' or '=' && _scan.AtWordStart)
        {
            Sign(c);
        }
        else if (c == '/' && _scan.AtWordStart && _scan.RegexEnd() is var end and > 0)
        {
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.Regex, _scan.At, end + 1, _scan.Source[(_scan.At + 1)..end]));
            _scan.At = end + 1;
        }
        else if (QuerySigns.ClosingQuotes(c).Length > 0 && !OpensCopiedText())
        {
            Quotation();
        }
        else
        {
            Word();
        }
    }

    private int Repeats(char c) => _scan.At + 1 < _scan.Text.Length && _scan.Text[_scan.At + 1] == c ? 2 : 1;

    private void Add(QueryTokenKind kind, int length)
    {
        _scan.Tokens.Add(new QueryToken(kind, _scan.At, _scan.At + length, ""));
        _scan.At += length;
    }

    private void Sign(char c)
    {
        if (!_scan.SomethingFollows)
        {
            _scan.At++;
            return;
        }

        Add(c switch { '-' => QueryTokenKind.Not, '+' => QueryTokenKind.Plus, _ => QueryTokenKind.Literal }, 1);
    }

    // “三区三线”管理 is copied out of a text; a person who wants a quotation leaves a blank behind it.
    private bool OpensCopiedText() => CopiedLength(_scan.At) is > 0 and var length && _scan.At + length < _scan.Text.Length && IsHanAt(_scan.At + length);

    // The length of a pair of Chinese quotation marks with the plain characters between them, or 0.
    private int CopiedLength(int at)
    {
        if (_scan.Text[at] == '"' || QuerySigns.ClosingQuotes(_scan.Text[at]) is not { Length: > 0 } closing)
        {
            return 0;
        }

        var length = _scan.Text.AsSpan(at + 1).IndexOfAny(closing);
        var inside = _scan.Text.AsSpan(at + 1, Math.Max(0, length));
        foreach (var c in inside)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                return 0;
            }
        }

        return length > 0 ? length + 2 : 0;
    }

    private bool IsHanAt(int at) => at >= 0 && at < _scan.Text.Length && (char.IsSurrogate(_scan.Text[at]) || QuerySigns.IsHan(_scan.Text[at]));

    private void Quotation()
    {
        var start = _scan.At;
        if (!_scan.TryQuoted(out var text))
        {
            _scan.Notes.Add("A quotation mark is not closed; it was passed over and the words after it were searched without quotes.");
            _scan.At = start + 1;
            return;
        }

        var within = Distance();
        _scan.PassBoost();
        if (text.AsSpan().Trim().IsEmpty)
        {
            _scan.Notes.Add("There is nothing between two of the quotation marks; they were passed over.");
            return;
        }

        _scan.Tokens.Add(new QueryToken(QueryTokenKind.Phrase, start, _scan.At, text, Number: within));
    }

    private int? Distance()
    {
        var at = _scan.At;
        var distance = QueryDistances.BehindTilde(_scan.Text, ref at, _scan.Notes);
        _scan.At = at;
        return distance;
    }

    private void Word()
    {
        var start = _scan.At;
        var copied = false;
        while (_scan.At < _scan.Text.Length && !QuerySigns.EndsWord(_scan.Text, _scan.At))
        {
            if (_scan.Text[_scan.At] == ':' && _fields.TryRead(start))
            {
                return;
            }

            if (QuerySigns.ClosingQuotes(_scan.Text[_scan.At]).Length > 0)
            {
                var length = _scan.At == start || IsHanAt(_scan.At - 1) ? CopiedLength(_scan.At) : 0;
                if (length == 0)
                {
                    break;
                }

                copied = true;
                _scan.At += length;
                continue;
            }

            _scan.At++;
        }

        if (copied)
        {
            var text = new string([.. _scan.Source[start.._scan.At].Where(c => QuerySigns.ClosingQuotes(c).Length == 0 && !QuerySigns.IsClosingQuote(c))]);
            _scan.Notes.Add($"The quotation marks inside \u201C{text}\u201D were passed over; quotes around all of it search for exactly that.");
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.Word, start, _scan.At, text));
            return;
        }

        var word = _scan.Text[start.._scan.At];
        switch (word)
        {
            case "AND":
                _scan.Tokens.Add(new QueryToken(QueryTokenKind.And, start, _scan.At, word));
                return;
            case "OR":
                _scan.Tokens.Add(new QueryToken(QueryTokenKind.Or, start, _scan.At, word));
                return;
            case "NEAR":
                _scan.Notes.Add("NEAR without a number was read as NEAR/10.");
                _scan.Tokens.Add(new QueryToken(QueryTokenKind.Near, start, _scan.At, word, Number: 10));
                return;
            case "NOT":
                _scan.Tokens.Add(new QueryToken(QueryTokenKind.Not, start, _scan.At, word));
                return;
            default:
                Plain(start, word);
                return;
        }
    }

    private void Plain(int start, string word)
    {
        if (QueryDistances.TryNear(word, out var near, _scan.Notes))
        {
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.Near, start, _scan.At, word, Number: near));
            return;
        }

        if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.Literal, start, start, ""));
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.Word, start, _scan.At, _scan.Source[start.._scan.At]));
            return;
        }

        word = word[.._scan.WithoutBoost(word)];

        // A question mark at the very end of a query of several words ends a question, and so does one after 哪些 or 如何.
        if (word.Length > 1 && word[^1] == '?' && _scan.Text.AsSpan(_scan.At).Trim().IsEmpty && (_scan.Tokens.Count > 0 || QuestionWords.IsQuestion(word[..^1])))
        {
            word = word[..^1];
        }

        if (word.AsSpan().Trim("*?~.:/\\").IsEmpty)
        {
            if (word.AsSpan().IndexOfAny('*', '?') >= 0)
            {
                _scan.Notes.Add($"\u201C{word}\u201D alone would match everything; it was passed over.");
            }

            return;
        }

        if (UnknownField(word) is { } field)
        {
            _scan.Notes.Add($"There is no field \u201C{field}\u201D; \u201C{word}\u201D was searched as it stands.");
        }

        var tilde = word.LastIndexOf('~');
        if (tilde > 0 && IsEdits(word.AsSpan(tilde + 1), out var edits))
        {
            Fuzzy(start, word[..tilde], edits);
        }
        else if (word.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.Pattern, start, _scan.At, word));
        }
        else
        {
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.Word, start, start + word.Length, _scan.Source.Substring(start, word.Length)));
        }
    }

    private static string? UnknownField(string word) =>
        word.IndexOf(':', StringComparison.Ordinal) is var colon and > 1 && colon + 1 < word.Length && word[colon + 1] != '/' && word.AsSpan(0, colon).IndexOfAnyExceptInRange('A', 'z') < 0
            ? word[..colon] : null;

    private static bool IsEdits(ReadOnlySpan<char> digits, out int edits)
    {
        edits = digits.IsEmpty ? 2 : digits.Length == 1 && char.IsAsciiDigit(digits[0]) ? digits[0] - '0' : -1;
        return edits >= 0;
    }

    private void Fuzzy(int start, string word, int edits)
    {
        if (QuerySigns.HasHan(word))
        {
            _scan.Notes.Add($"\u201C~\u201D after Chinese text is not supported; \u201C{word}\u201D was searched as it stands.");
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.Word, start, start + word.Length, _scan.Source.Substring(start, word.Length)));
            return;
        }

        if (edits > 2)
        {
            _scan.Notes.Add($"\u201C{word}~{edits}\u201D was read as {word}~2: more than two edits find nearly everything.");
        }

        _scan.Tokens.Add(edits == 0
            ? new QueryToken(QueryTokenKind.Word, start, _scan.At, word)
            : new QueryToken(QueryTokenKind.Fuzzy, start, _scan.At, word, Number: Math.Min(edits, 2)));
    }
}
