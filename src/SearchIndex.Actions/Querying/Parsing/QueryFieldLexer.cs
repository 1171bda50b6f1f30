namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Reads fields with their values. Never fails: a field without a value is a word.</summary>
internal sealed class QueryFieldLexer
{
    private readonly QueryScan _scan;

    /// <summary>Makes a reader.</summary>
    /// <param name="scan">The query; receives the tokens.</param>
    public QueryFieldLexer(QueryScan scan) => _scan = scan;

    // "city: 安顺" is a field as people write it; "city: OR x" is none.
    private bool OperatorStands(int colon) => _scan.At > colon + 1 && _scan.Text.AsSpan(_scan.At) is var rest
        && (rest.StartsWith("OR ", StringComparison.Ordinal) || rest.StartsWith("AND ", StringComparison.Ordinal) || rest.StartsWith("NOT ", StringComparison.Ordinal));

    /// <summary>Reads a field and its value at a colon.</summary>
    /// <param name="start">Where its name begins.</param>
    /// <returns>False where what stands before the colon is no field.</returns>
    public bool TryRead(int start)
    {
        if (!QueryFields.TryResolve(_scan.Text.AsSpan(start, _scan.At - start), out var field))
        {
            return false;
        }

        var colon = _scan.At;
        for (_scan.At++; _scan.At < _scan.Text.Length && _scan.Text[_scan.At] == ' ';)
        {
            _scan.At++;
        }

        if (_scan.At >= _scan.Text.Length || QuerySigns.IsSeparator(_scan.Text[_scan.At]) || _scan.Text[_scan.At] is ')' or '|' || OperatorStands(colon))
        {
            _scan.Notes.Add($"Nothing stands after \u201C{_scan.Source[start..(colon + 1)]}\u201D; it was searched as a word.");
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.Word, start, colon, _scan.Source[start..colon]));
            return true;
        }

        if (_scan.Text[_scan.At] == '(')
        {
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.FieldGroup, start, _scan.At, "", field));
            return true;
        }

        if (OpensScope(field))
        {
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.FieldOf, start, _scan.At, "", field));
            return true;
        }

        var literal = _scan.Text[_scan.At] == '=' && !QuerySigns.EndsWord(_scan.Text, _scan.At + 1);
        _scan.At += literal ? 1 : 0;
        if (QuerySigns.ClosingQuotes(_scan.Text[_scan.At]).Length > 0 && _scan.TryQuoted(out var quoted))
        {
            _scan.PassBoost();
            _scan.Tokens.Add(new QueryToken(QueryTokenKind.Field, start, _scan.At, quoted, field, Quoted: true));
            return true;
        }

        var value = Value(field);
        _scan.Tokens.Add(value == "*" && QueryFields.IsText(field)
            ? new QueryToken(QueryTokenKind.Field, start, _scan.At, field, "has")
            : new QueryToken(QueryTokenKind.Field, start, _scan.At, value, field, Quoted: literal && QueryFields.IsText(field)));
        if (QueryFields.TakesLists(field))
        {
            MoreValues(field);
        }

        return true;
    }

    // heading:carb*, target:"湿地 保护"~10, description:/湿地.{0,3}公园/: what stands behind the colon is read as it is without a field.
    private bool OpensScope(string field)
    {
        if (!QueryFields.IsText(field))
        {
            return false;
        }

        if (QuerySigns.ClosingQuotes(_scan.Text[_scan.At]) is { Length: > 0 } closing)
        {
            return _scan.Text.AsSpan(_scan.At + 1).IndexOfAny(closing) is var length and >= 0 && _scan.At + length + 2 is var end && end < _scan.Text.Length && _scan.Text[end] == '~';
        }

        if (_scan.Text[_scan.At] == '/')
        {
            return _scan.RegexEnd() > 0;
        }

        var to = _scan.At;
        while (!QuerySigns.EndsWord(_scan.Text, to))
        {
            to++;
        }

        var word = _scan.Text.AsSpan(_scan.At, to - _scan.At);
        return word.IndexOfAny('*', '?', '~') >= 0 && !word.Trim("*?~.:/\\").IsEmpty && word[0] != '~';
    }

    private string Value(string field)
    {
        var start = _scan.At;
        var bracket = _scan.Text[_scan.At] is '[' or '{' ? _scan.Text.AsSpan(_scan.At).IndexOfAny(']', '}') : -1;
        if (bracket > 0)
        {
            _scan.At += bracket + 1;
        }
        else
        {
            while (!QuerySigns.EndsWord(_scan.Text, _scan.At) && (field != "expand" || char.IsAsciiLetterOrDigit(_scan.Text[_scan.At])))
            {
                _scan.At++;
            }

            _scan.At = FieldValues.End(_scan.Text, start, _scan.At, field);
        }

        var value = _scan.Source[start.._scan.At];
        return value[.._scan.WithoutBoost(_scan.Text[start.._scan.At])];
    }

    // city:安顺,荔波 names two cities, has:baseline,target two texts: the same field again for each.
    private void MoreValues(string field)
    {
        var first = _scan.Tokens[^1];
        List<QueryToken> values = [first];
        while (_scan.At + 1 < _scan.Text.Length && _scan.Text[_scan.At] is ',' or '\u3001' && !QuerySigns.EndsWord(_scan.Text, _scan.At + 1) && QuerySigns.ClosingQuotes(_scan.Text[_scan.At + 1]).Length == 0)
        {
            var start = ++_scan.At;
            var value = Value(field);
            if (value.Contains(':', StringComparison.Ordinal) || value.Contains('\uFF1A', StringComparison.Ordinal))
            {
                _scan.At = start;
                break;
            }

            values.Add(new QueryToken(QueryTokenKind.Field, start, _scan.At, value, field));
        }

        if (values.Count == 1)
        {
            return;
        }

        // An action has one city, one area and one language, but may have several texts and species.
        var join = QueryFields.HasOneValue(field) ? QueryTokenKind.Or : QueryTokenKind.And;
        _scan.Tokens[^1] = new QueryToken(QueryTokenKind.Open, first.Start, first.Start, "");
        foreach (var value in values)
        {
            if (!ReferenceEquals(value.Text, first.Text))
            {
                _scan.Tokens.Add(new QueryToken(join, value.Start, value.Start, ""));
            }

            _scan.Tokens.Add(value);
        }

        _scan.Tokens.Add(new QueryToken(QueryTokenKind.Close, _scan.At, _scan.At, ""));
        _scan.Notes.Add($"\u201C{_scan.Source[first.Start.._scan.At]}\u201D was read as {field}:({string.Join(join == QueryTokenKind.Or ? " OR " : " AND ", values.Select(value => value.Text))}).");
    }
}
