using System.Runtime.InteropServices;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Analysis;
using SearchIndex.Analysis.FreeText;

namespace SearchIndex.Actions.Querying.BestMatch;

/// <summary>The terms of a query of free text, each with its weight. Made for one query.</summary>
internal sealed class FreeTerms
{
    private const int FewTelling = 2;

    private readonly Dictionary<string, (float Weight, int Count)> _terms = new(StringComparer.Ordinal);
    private readonly List<FreeWord> _words = [];
    private readonly BestMatchOptions _options;

    /// <summary>Analyzes a text.</summary>
    /// <param name="text">The query.</param>
    /// <param name="analyzer">The analyzer <c>free</c>.</param>
    /// <param name="options">The weights.</param>
    public FreeTerms(string text, IAnalyzer analyzer, BestMatchOptions options)
    {
        _options = options;
        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        var factors = new float[text.Length + 1];
        Array.Fill(factors, 1f);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.PositionIncrement > 0)
            {
                AddWord(text, token, tokens.Term(i).ToString(), factors);
            }
        }

        // A query of nothing but function words asks for them.
        if (_words.TrueForAll(word => word.IsFunctionWord))
        {
            Array.Fill(factors, 1f);
            _words.ForEach(word => word.IsFunctionWord = false);
        }

        else if (_words.Count(word => !word.IsFunctionWord) <= FewTelling && !QuestionWords.IsQuestion(text))
        {
            // Two words say little: in a piece of a sentence the small words beside them are half of what is known.
            foreach (var word in _words.Where(word => word.IsFunctionWord))
            {
                var own = factors.AsSpan(word.Start, word.End - word.Start);
                own.Fill(Math.Max(own[0], _options.Particle));
            }
        }

        var current = default(Token);
        for (var i = 0; i < tokens.Count; i++)
        {
            current = tokens[i].PositionIncrement > 0 ? tokens[i] : current;
            Add(tokens[i], tokens.Term(i), current, factors);
        }
    }

    /// <summary>The words in their order, function words among them.</summary>
    public IReadOnlyList<FreeWord> Words => _words;

    /// <summary>The terms with their weights.</summary>
    public IEnumerable<(string Term, float Weight)> Weighted =>
        _terms.Where(term => term.Value.Weight > 0).Select(term => (term.Key, term.Value.Weight * MathF.Pow(term.Value.Count, _options.QueryFrequency)));

    private void AddWord(string text, Token token, string term, float[] factors)
    {
        var han = FreeTextAnalyzer.KindOf(term) == FreeTextTermKind.Character;
        var source = text[token.Start..token.End];
        var plain = han ? term.AsSpan(1) : term;
        var isFunctionWord = FunctionWords.Contains(source.ToLowerInvariant()) || FunctionWords.Contains(plain);
        _words.Add(new FreeWord(term, source, token.Start, token.End) { IsFunctionWord = isFunctionWord });
        if (isFunctionWord)
        {
            factors.AsSpan(token.Start, token.End - token.Start).Fill(FunctionWords.IsParticle(plain) ? _options.Particle : _options.FunctionWord);
        }
    }

    private void Add(Token token, ReadOnlySpan<char> term, Token word, float[] factors)
    {
        var kind = FreeTextAnalyzer.KindOf(term);
        var factor = factors[token.Start];
        if (kind == FreeTextTermKind.Bigram)
        {
            factor = MathF.Sqrt(factor * factors[token.End]);
        }

        var weight = factor * kind switch
        {
            FreeTextTermKind.Bigram => token.End >= word.End ? _options.Crossing : _options.Bigram / Math.Max(1, word.End - word.Start - 1),
            FreeTextTermKind.Character => _options.LoneCharacter,
            FreeTextTermKind.Exact => _options.Exact,
            FreeTextTermKind.Beginning => _options.Beginning,
            FreeTextTermKind.Pair => _options.Pair,
            _ => token.PositionIncrement == 0 ? _options.Joined : QuerySigns.HasHan(term) ? _options.HanWord : _options.Word,
        };
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term.ToString(), out _);
        known = (Math.Max(known.Weight, weight), known.Count + 1);
    }
}
