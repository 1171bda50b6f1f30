using System.Globalization;

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
        else if (QuerySigns.ClosingQuotes(c).Length > 0)
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
        while (_at < _text.Length && !QuerySigns.IsSeparator(_text[_at]) && _text[_at] is not ('(' or ')' or '|')
            && QuerySigns.ClosingQuotes(_text[_at]).Length == 0)
        {
            if (_text[_at] == ':' && TryField(start))
            {
                return;
            }

            _at++;
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
        if (word.StartsWith("NEAR/", StringComparison.Ordinal) && int.TryParse(word.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var near))
        {
            _tokens.Add(new QueryToken(QueryTokenKind.Near, start, _at, word, Number: Math.Min(near, 1_000)));
            return;
        }

        // A question mark at the very end of a query of several words ends a question.
        if (word.Length > 1 && word[^1] == '?' && _text.AsSpan(_at).Trim().IsEmpty && (_tokens.Count > 0))
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

    private bool TryField(int start)
    {
        if (!QueryFields.TryResolve(_text.AsSpan(start, _at - start), out var field))
        {
            return false;
        }

        var colon = _at;
        _at++;
        if (_at >= _text.Length || QuerySigns.IsSeparator(_text[_at]) || _text[_at] == ')')
        {
            _notes.Add($"Nothing stands after \u201C{_source[start.._at]}\u201D; it was searched as a word.");
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
        }

        _tokens.Add(new QueryToken(QueryTokenKind.Field, start, _at, _source[valueStart.._at], field));
        return true;
    }
}
