using System.Text;
using SearchIndex.Analysis;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Engine.Highlighting;

/// <summary>
/// Finds where a query matches in the text of one field, by analyzing the text again as the index did. Belongs to one thread;
/// one locator serves many texts.
/// </summary>
/// <remarks>
/// All parts of a query count but those it excludes. Words and multi-term queries give the token that fits. An exact phrase gives one piece
/// from its first to its last token, one with slop does so where nothing else stands between them, else a piece for each of its tokens.
/// </remarks>
public sealed class MatchLocator
{
    private readonly IAnalyzer? _analyzer;
    private readonly TokenBuffer _tokens = new();
    private readonly Dictionary<string, Query> _terms = new(StringComparer.Ordinal);
    private readonly List<MultiTermMatch> _multiTerms = [];
    private readonly List<PhraseLocator> _phrases = [];
    private readonly List<NearLocator> _near = [];
    private readonly HashSet<Query> _gathered = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares a query.</summary>
    /// <param name="query">What was searched.</param>
    /// <param name="field">The field whose texts will be looked at.</param>
    /// <param name="analyzer">The analyzer of that field; null where a whole value is one term.</param>
    public MatchLocator(Query query, string field, IAnalyzer? analyzer)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentException.ThrowIfNullOrEmpty(field);
        _analyzer = analyzer;
        Gather(query, field);
    }

    /// <summary>Whether the query asks this field for anything that could be found in a text.</summary>
    public bool IsEmpty => _terms.Count + _multiTerms.Count + _phrases.Count + _near.Count == 0;

    /// <summary>Finds the matched pieces of a text.</summary>
    /// <param name="text">One value of the field.</param>
    /// <returns>
    /// Distinct pieces, by start and then by end. They are never merged, so neighbours stay two, and one can lie inside another
    /// (a word inside a phrase). No piece begins or ends inside a surrogate pair.
    /// </returns>
    public IReadOnlyList<MatchSpan> Locate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsEmpty || text.Length == 0)
        {
            return [];
        }

        if (_analyzer is null)
        {
            _tokens.Clear();
            _tokens.Append(text, 0, text.Length, 1);
        }
        else
        {
            _analyzer.Analyze(text, _tokens);
        }

        var spans = new Dictionary<(int Start, int End), Query>();
        LocateTokens(text, spans);
        if (_phrases.Count + _near.Count > 0)
        {
            LocatePhrases(text, new TokenPlaces(_tokens), spans);
        }

        return
        [
            .. spans.Select(span => new MatchSpan(span.Key.Start, span.Key.End, span.Value))
                .OrderBy(span => span.Start)
                .ThenBy(span => span.End),
        ];
    }

    private void LocatePhrases(string text, TokenPlaces tokens, Dictionary<(int Start, int End), Query> spans)
    {
        foreach (var phrase in _phrases)
        {
            foreach (var (start, end) in phrase.Locate(tokens))
            {
                Add(spans, text, start, end, phrase.Query);
            }
        }

        foreach (var near in _near)
        {
            foreach (var (start, end) in near.Locate(tokens))
            {
                Add(spans, text, start, end, near.Query);
            }
        }
    }

    private static void Add(Dictionary<(int Start, int End), Query> spans, string text, int start, int end, Query source)
    {
        if (start > 0 && start < text.Length && char.IsSurrogatePair(text, start - 1))
        {
            start--;
        }

        if (end > 0 && end < text.Length && char.IsSurrogatePair(text, end - 1))
        {
            end++;
        }

        if (end > start)
        {
            spans.TryAdd((start, end), source);
        }
    }

    // A query often holds the same part several times, each time with another weight.
    private void Gather(Query query, string field)
    {
        if (!_gathered.Add(query))
        {
            return;
        }

        switch (query)
        {
            case TermQuery term when string.Equals(term.Field, field, StringComparison.Ordinal):
                _terms.TryAdd(term.Term, term);
                break;
            case PhraseQuery phrase when string.Equals(phrase.Field, field, StringComparison.Ordinal):
                _phrases.Add(new PhraseLocator(phrase));
                break;
            case NearQuery near when string.Equals(near.Field, field, StringComparison.Ordinal):
                _near.Add(new NearLocator(near));
                break;
            case MultiTermQuery terms when string.Equals(terms.Field, field, StringComparison.Ordinal):
                _multiTerms.Add(new MultiTermMatch(terms));
                break;
            case BoostQuery boost:
                Gather(boost.Query, field);
                break;
            case ConstantScoreQuery constant:
                Gather(constant.Query, field);
                break;
            case DisjunctionMaxQuery disjunction:
                foreach (var part in disjunction.Queries)
                {
                    Gather(part, field);
                }

                break;
            case BooleanQuery boolean:
                foreach (var clause in boolean.Clauses.Where(clause => clause.Occur != Occur.MustNot))
                {
                    Gather(clause.Query, field);
                }

                break;
        }
    }

    private void LocateTokens(string text, Dictionary<(int Start, int End), Query> spans)
    {
        if (_terms.Count + _multiTerms.Count == 0)
        {
            return;
        }

        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var bytes = new byte[64];
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            var term = _tokens.Term(i);
            if (lookup.TryGetValue(term, out var source))
            {
                Add(spans, text, token.Start, token.End, source);
            }

            if (_multiTerms.Count == 0)
            {
                continue;
            }

            if (bytes.Length < term.Length * 3)
            {
                bytes = new byte[term.Length * 3];
            }

            var encoded = bytes.AsSpan(0, Encoding.UTF8.GetBytes(term, bytes));
            foreach (var match in _multiTerms)
            {
                if (match.Fits(encoded))
                {
                    Add(spans, text, token.Start, token.End, match.Query);
                }
            }
        }
    }
}
