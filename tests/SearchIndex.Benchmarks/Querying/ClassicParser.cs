using System.Globalization;
using System.Text;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Benchmarks.Querying;

/// <summary>
/// So much of the notation of Lucene's classic query parser as it takes to compare both engines on all kinds of queries:
/// + and - before a clause, parentheses, quoted phrases with ~slop, prefix*, wild?cards, fuzzy~n, [a TO b] and {a TO b}, ^boost.
/// </summary>
internal sealed class ClassicParser(ModeQueries queries, string field, string line)
{
    private int _at;

    public Query Parse()
    {
        var query = Clauses(nested: false);
        return _at == line.Length ? query : throw new UsageException($"cannot parse: {line}");
    }

    private Query Clauses(bool nested)
    {
        var clauses = new List<BooleanClause>();
        for (SkipBlanks(); _at < line.Length && !(nested && line[_at] == ')'); SkipBlanks())
        {
            var occur = line[_at] switch { '+' => Occur.Must, '-' => Occur.MustNot, _ => Occur.Should };
            _at += occur == Occur.Should ? 0 : 1;
            clauses.Add(new BooleanClause(occur, Boosted(Clause())));
        }

        return clauses is [{ Occur: not Occur.MustNot }] ? clauses[0].Query : new BooleanQuery(clauses);
    }

    private Query Clause()
    {
        switch (line[_at])
        {
            case '(':
                _at++;
                var inner = Clauses(nested: true);
                _at++;
                return inner;
            case '"':
                var end = line.IndexOf('"', _at + 1);
                var phrase = line[(_at + 1)..end];
                _at = end + 1;
                return queries.Phrase(ModeQueries.Split(phrase), TryTake('~') ? (int)Number() : 0);
            case '[' or '{':
                var close = line.IndexOfAny([']', '}'], _at);
                var (lowerIn, upperIn) = (line[_at] == '[', line[close] == ']');
                var ends = line[(_at + 1)..close].Split(" TO ");
                _at = close + 1;
                return new TermRangeQuery(field, ends[0] == "*" ? null : ends[0], ends[1] == "*" ? null : ends[1], lowerIn, upperIn);
            default:
                return Word();
        }
    }

    private Query Word()
    {
        var (text, wild) = (new StringBuilder(), false);
        for (; _at < line.Length && !" ()^~\"".Contains(line[_at], StringComparison.Ordinal); _at++)
        {
            wild |= line[_at] is '*' or '?';
            text.Append(line[_at]);
        }

        var word = text.ToString();
        return TryTake('~') ? new FuzzyQuery(field, word, _at < line.Length && char.IsAsciiDigit(line[_at]) ? (int)Number() : 2)
            : !wild ? queries.Phrase([word])
            : word.IndexOfAny(['*', '?']) == word.Length - 1 && word[^1] == '*' ? new PrefixQuery(field, word[..^1])
            : new WildcardQuery(field, word);
    }

    private Query Boosted(Query query) => TryTake('^') ? new BoostQuery(query, Number()) : query;

    private bool TryTake(char c)
    {
        var stands = _at < line.Length && line[_at] == c;
        _at += stands ? 1 : 0;
        return stands;
    }

    private float Number()
    {
        var from = _at;
        while (_at < line.Length && (char.IsAsciiDigit(line[_at]) || line[_at] == '.'))
        {
            _at++;
        }

        return float.Parse(line[from.._at], CultureInfo.InvariantCulture);
    }

    private void SkipBlanks()
    {
        while (_at < line.Length && line[_at] == ' ')
        {
            _at++;
        }
    }
}
