using System.Globalization;
using SearchIndex.Actions.Querying.Understanding;

namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Splits a query into tokens. Never fails: a sign that can mean nothing where it stands is passed over and said.</summary>
internal sealed class QueryLexer
{
    private readonly string _source;
    private readonly string _text;
    private readonly List<string> _notes;
    private readonly List<QueryToken> _tokens = [];
    private int _at;

    private QueryLexer(string source, List<string> notes)
    {
        _source = source;
        _text = QuerySigns.ToAscii(source);
        _notes = notes;
    }

    /// <summary>Splits a query.</summary>
    /// <param name="source">As typed.</param>
    /// <param name="notes">Receives sentences for people.</param>
    /// <returns>The tokens in order.</returns>
    public static List<QueryToken> Tokens(string source, List<string> notes)
    {
        var lexer = new QueryLexer(source, notes);
        while (lexer._at < lexer._text.Length)
        {
            lexer.Next();
        }

        return lexer._tokens;
    }

    private bool AtWordStart => _at == 0 || QuerySigns.IsSeparator(_text[_at - 1]) || _text[_at - 1] is '(' or '|' or '-' or '+';

    private bool SomethingFollows => _at + 1 < _text.Length && !QuerySigns.IsSeparator(_text[_at + 1]) && _text[_at + 1] is not (')' or '|');

    private void Next()
    {
        var c = _text[_at];
        if (QuerySigns.IsSeparator(c))
        {
            _at++;
        }
        else if (c is '(' or ')')
        {
            Add(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, 1);
        }
        else if (c == '|')
        {
            Add(QueryTokenKind.Or, Repeats('|'));
        }
        else if (c == '&' && Repeats('&') == 2)
        {
            Add(QueryTokenKind.And, 2);
        }
        else if (c is '-' or '+' or '=' && AtWordStart)
        {
            Sign(c);
        }
        else if (c == '/' && AtWordStart && RegexEnd() is var end and > 0)
        {
            _tokens.Add(new QueryToken(QueryTokenKind.Regex, _at, end + 1, _source[(_at + 1)..end]));
            _at = end + 1;
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

    private int Repeats(char c) => _at + 1 < _text.Length && _text[_at + 1] == c ? 2 : 1;

    private void Add(QueryTokenKind kind, int length)
    {
        _tokens.Add(new QueryToken(kind, _at, _at + length, ""));
        _at += length;
    }

    private void Sign(char c)
    {
        if (!SomethingFollows)
        {
            _at++;
            return;
        }

        Add(c switch { '-' => QueryTokenKind.Not, '+' => QueryTokenKind.Plus, _ => QueryTokenKind.Literal }, 1);
    }

    // A pattern ends at a slash with nothing of a word behind it; a path or a date with slashes is no pattern.
    private int RegexEnd()
    {
        for (var end = _at + 1; end < _text.Length; end++)
        {
            if (_text[end] == '\\')
            {
                end++;
            }
            else if (_text[end] == '/')
            {
                return end > _at + 1 && (end + 1 == _text.Length || QuerySigns.IsSeparator(_text[end + 1]) || _text[end + 1] is ')' or '|') ? end : -1;
            }
        }

        return -1;
    }

    // “三区三线”管理 is copied out of a text; a person who wants a quotation leaves a blank behind it.
    private bool OpensCopiedText() => CopiedLength(_at) is > 0 and var length && _at + length < _text.Length && IsHanAt(_at + length);

    // The length of a pair of Chinese quotation marks with the plain characters between them, or 0.
    private int CopiedLength(int at)
    {
        if (_text[at] == '"' || QuerySigns.ClosingQuotes(_text[at]) is not { Length: > 0 } closing)
        {
            return 0;
        }

        var length = _text.AsSpan(at + 1).IndexOfAny(closing);
        var inside = _text.AsSpan(at + 1, Math.Max(0, length));
        foreach (var c in inside)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                return 0;
            }
        }

        return length > 0 ? length + 2 : 0;
    }

    private bool IsHanAt(int at) => at >= 0 && at < _text.Length && (char.IsSurrogate(_text[at]) || QuerySigns.IsHan(_text[at]));

    private void Quotation()
    {
        var start = _at;
        if (!TryQuoted(out var text))
        {
            _notes.Add("A quotation mark is not closed; it was passed over and the words after it were searched without quotes.");
            _at = start + 1;
            return;
        }

        var within = Distance();
        if (text.AsSpan().Trim().IsEmpty)
        {
            _notes.Add("There is nothing between two of the quotation marks; they were passed over.");
            return;
        }

        _tokens.Add(new QueryToken(QueryTokenKind.Phrase, start, _at, text, Number: within));
    }

    // Moves past the closing mark. The text keeps the characters as typed, inner quotation marks of another kind among them.
    private bool TryQuoted(out string text)
    {
        var closing = QuerySigns.ClosingQuotes(_text[_at]);
        var end = _text.AsSpan(_at + 1).IndexOfAny(closing);
        if (end < 0)
        {
            text = "";
            return false;
        }

        text = _source.Substring(_at + 1, end);
        _at += end + 2;
        return true;
    }

    private int? Distance()
    {
        if (_at >= _text.Length || _text[_at] != '~')
        {
            return null;
        }

        var digits = _at + 1;
        while (digits < _text.Length && char.IsAsciiDigit(_text[digits]) && digits - _at <= 6)
        {
            digits++;
        }

        var number = digits == _at + 1 ? 10 : int.Parse(_text.AsSpan(_at + 1, digits - _at - 1), CultureInfo.InvariantCulture);
        if (number > 1_000)
        {
            _notes.Add("A distance of more than 1,000 was read as 1,000.");
            number = 1_000;
        }

        _at = digits;
        return number;
    }

    private void Word()
    {
        var start = _at;
        var copied = false;
        while (_at < _text.Length && !QuerySigns.IsSeparator(_text[_at]) && _text[_at] is not ('(' or ')' or '|'))
        {
            if (_text[_at] == ':' && TryField(start))
            {
                return;
            }

            if (QuerySigns.ClosingQuotes(_text[_at]).Length > 0)
            {
                var length = _at == start || IsHanAt(_at - 1) ? CopiedLength(_at) : 0;
                if (length == 0)
                {
                    break;
                }

                copied = true;
                _at += length;
                continue;
            }

            _at++;
        }

        if (copied)
        {
            var text = new string([.. _source[start.._at].Where(c => QuerySigns.ClosingQuotes(c).Length == 0 && !QuerySigns.IsClosingQuote(c))]);
            _notes.Add($"The quotation marks inside \u201C{text}\u201D were passed over; quotes around all of it search for exactly that.");
            _tokens.Add(new QueryToken(QueryTokenKind.Word, start, _at, text));
            return;
        }

        var word = _text[start.._at];
        switch (word)
        {
            case "AND":
                _tokens.Add(new QueryToken(QueryTokenKind.And, start, _at, word));
                return;
            case "OR":
                _tokens.Add(new QueryToken(QueryTokenKind.Or, start, _at, word));
                return;
            case "NEAR":
                _notes.Add("NEAR without a number was read as NEAR/10.");
                _tokens.Add(new QueryToken(QueryTokenKind.Near, start, _at, word, Number: 10));
                return;
            case "NOT":
                _tokens.Add(new QueryToken(QueryTokenKind.Not, start, _at, word));
                return;
            default:
                Plain(start, word);
                return;
        }
    }

    private void Plain(int start, string word)
    {
        if (word.StartsWith("NEAR/", StringComparison.OrdinalIgnoreCase) && int.TryParse(word.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var near))
        {
            _tokens.Add(new QueryToken(QueryTokenKind.Near, start, _at, word, Number: Math.Min(near, 1_000)));
            return;
        }

        // A question mark at the very end of a query of several words ends a question, and so does one after 哪些 or 如何.
        if (word.Length > 1 && word[^1] == '?' && _text.AsSpan(_at).Trim().IsEmpty && (_tokens.Count > 0 || QuestionWords.IsQuestion(word[..^1])))
        {
            word = word[..^1];
        }

        if (word.AsSpan().Trim("*?~.:/\\").IsEmpty)
        {
            if (word.AsSpan().IndexOfAny('*', '?') >= 0)
            {
                _notes.Add($"\u201C{word}\u201D alone would match everything; it was passed over.");
            }

            return;
        }

        if (UnknownField(word) is { } field)
        {
            _notes.Add($"There is no field \u201C{field}\u201D; \u201C{word}\u201D was searched as it stands.");
        }

        var tilde = word.LastIndexOf('~');
        if (tilde > 0 && IsEdits(word.AsSpan(tilde + 1), out var edits))
        {
            Fuzzy(start, word[..tilde], edits);
        }
        else if (word.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            _tokens.Add(new QueryToken(QueryTokenKind.Pattern, start, _at, word));
        }
        else
        {
            _tokens.Add(new QueryToken(QueryTokenKind.Word, start, start + word.Length, _source.Substring(start, word.Length)));
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
            _notes.Add($"\u201C~\u201D after Chinese text is not supported; \u201C{word}\u201D was searched as it stands.");
            _tokens.Add(new QueryToken(QueryTokenKind.Word, start, start + word.Length, _source.Substring(start, word.Length)));
            return;
        }

        if (edits > 2)
        {
            _notes.Add($"\u201C{word}~{edits}\u201D was read as {word}~2: more than two edits find nearly everything.");
        }

        _tokens.Add(edits == 0
            ? new QueryToken(QueryTokenKind.Word, start, _at, word)
            : new QueryToken(QueryTokenKind.Fuzzy, start, _at, word, Number: Math.Min(edits, 2)));
    }

    // "city: 安顺" is a field as people write it; "city: OR x" is none.
    private bool OperatorStands(int colon) => _at > colon + 1 && _text.AsSpan(_at) is var rest
        && (rest.StartsWith("OR ", StringComparison.Ordinal) || rest.StartsWith("AND ", StringComparison.Ordinal) || rest.StartsWith("NOT ", StringComparison.Ordinal));

    private bool TryField(int start)
    {
        if (!QueryFields.TryResolve(_text.AsSpan(start, _at - start), out var field))
        {
            return false;
        }

        var colon = _at;
        for (_at++; _at < _text.Length && _text[_at] == ' ';)
        {
            _at++;
        }

        if (_at >= _text.Length || QuerySigns.IsSeparator(_text[_at]) || _text[_at] is ')' or '|' || OperatorStands(colon))
        {
            _notes.Add($"Nothing stands after \u201C{_source[start..(colon + 1)]}\u201D; it was searched as a word.");
            _tokens.Add(new QueryToken(QueryTokenKind.Word, start, colon, _source[start..colon]));
            return true;
        }

        if (_text[_at] == '(')
        {
            _tokens.Add(new QueryToken(QueryTokenKind.FieldGroup, start, _at, "", field));
            return true;
        }

        if (QuerySigns.ClosingQuotes(_text[_at]).Length > 0 && TryQuoted(out var quoted))
        {
            _tokens.Add(new QueryToken(QueryTokenKind.Field, start, _at, quoted, field, Quoted: true));
            return true;
        }

        var valueStart = _at;
        var bracket = _text[_at] is '[' or '{' ? _text.AsSpan(_at).IndexOfAny(']', '}') : -1;
        if (bracket > 0)
        {
            _at += bracket + 1;
        }
        else
        {
            while (_at < _text.Length && !QuerySigns.IsSeparator(_text[_at]) && _text[_at] is not ('(' or ')' or '|')
                && (field != "expand" || char.IsAsciiLetterOrDigit(_text[_at])))
            {
                _at++;
            }

            _at = FieldValues.End(_text, valueStart, _at, field);
        }

        _tokens.Add(new QueryToken(QueryTokenKind.Field, start, _at, _source[valueStart.._at], field));
        return true;
    }
}
