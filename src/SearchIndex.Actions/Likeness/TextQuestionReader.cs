using System.Collections.Frozen;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Analysis;

namespace SearchIndex.Actions.Likeness;

/// <summary>Takes a free text apart. Safe for use by many threads.</summary>
internal sealed class TextQuestionReader
{
    private const int MostParts = 60;
    private const double OfHead = 0.7;
    private const double Translated = 0.7;
    private const double OfName = 0.5;

    private static readonly FrozenSet<string> Negations =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "without", "no", "non", "not", "never", "avoid", "avoiding", "不", "无", "不用", "不使用", "无需", "禁止", "避免", "不施", "非");

    private static readonly FrozenSet<string> FunctionWords =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "how", "in", "into", "is", "it", "of", "on", "or", "our", "that", "the",
            "their", "this", "to", "use", "using", "we", "what", "which", "who", "with", "的", "了", "和", "与", "及", "在", "是", "用", "对", "把", "被", "等", "或", "我们", "怎么", "如何", "怎样", "什么");

    private readonly IAnalyzer _analyzer;
    private readonly KnowledgeLexicon _knowledge;
    private readonly Func<string, IReadOnlyList<string>> _translations;
    private readonly Lazy<Dictionary<string, List<string>>> _heads;

    /// <summary>Makes a reader.</summary>
    /// <param name="analyzer">Splits texts into words.</param>
    /// <param name="knowledge">Concepts and species.</param>
    /// <param name="translations">Words of the other language for a word; empty where it has none.</param>
    public TextQuestionReader(IAnalyzer analyzer, KnowledgeLexicon knowledge, Func<string, IReadOnlyList<string>> translations)
    {
        _analyzer = analyzer;
        _knowledge = knowledge;
        _translations = translations;
        _heads = new Lazy<Dictionary<string, List<string>>>(Heads);
    }

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Its parts; a name of the lexicon is one part, and every other word is one.</returns>
    public TextQuestion Read(string text)
    {
        var tokens = new TokenBuffer();
        _analyzer.Analyze(text, tokens);
        var names = Names(text);
        var parts = new List<TextPart>();
        var excluded = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isNegated = false;
        for (var i = 0; i < tokens.Count && parts.Count < MostParts; i++)
        {
            var token = tokens[i];
            var surface = text[token.Start..token.End];
            var term = tokens.Term(i).ToString();
            var name = names.FirstOrDefault(match => match.Start <= token.Start && match.End >= token.End);
            if (name.Entry is null && Negations.Contains(surface))
            {
                isNegated = true;
                continue;
            }

            if ((name.Entry is null && FunctionWords.Contains(surface)) || term.Any(char.IsAsciiDigit) || !seen.Add(name.Entry?.Key ?? term))
            {
                continue;
            }

            var written = name.Entry is null ? surface : text[name.Start..name.End];
            if (isNegated)
            {
                excluded.Add(written);
                isNegated = false;
                seen.UnionWith(name.Entry is null ? [] : Terms(written));
                continue;
            }

            parts.Add(name.Entry is null ? Word(term, surface) : Name(name.Entry, written));
        }

        return new TextQuestion(parts, excluded);
    }

    // The longest names that do not overlap.
    private List<NameMatch> Names(string text)
    {
        var kept = new List<NameMatch>();
        foreach (var match in _knowledge.Find(text).OrderByDescending(match => match.End - match.Start).ThenBy(match => match.Start))
        {
            if (match.Entry.Kind is not (KnowledgeKind.Heading or KnowledgeKind.Place) && !kept.Exists(other => other.Start < match.End && match.Start < other.End))
            {
                kept.Add(match);
            }
        }

        return kept;
    }

    private TextPart Name(KnowledgeEntry entry, string written)
    {
        var terms = Terms(written);
        var (words, concepts) = terms is [var only] ? Forms(only, written) : ([], []);
        foreach (var term in terms)
        {
            words[term] = terms.Count == 1 ? 1 : OfName;
        }

        foreach (var narrower in _knowledge.Narrower(entry))
        {
            concepts[narrower.Key] = OfHead;
        }

        concepts[entry.Key] = 1;
        return new TextPart(written, words, concepts);
    }

    private TextPart Word(string term, string surface)
    {
        var (words, concepts) = Forms(term, surface);
        return new TextPart(surface, words, concepts);
    }

    private (Dictionary<string, double> Words, Dictionary<string, double> Concepts) Forms(string term, string surface)
    {
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var translation in _translations(surface))
        {
            // A phrase of several words is only as telling as all of them together, which is not looked for.
            if (Terms(translation) is [var only])
            {
                words[only] = Translated;
            }
        }

        words[term] = 1;
        var concepts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var key in _heads.Value.GetValueOrDefault(term, []))
        {
            concepts[key] = OfHead;
        }

        return (words, concepts);
    }

    // A golden apple snail is a snail, and 福寿螺 is a 螺: the last word or character of a name says what kind of thing it is.
    private Dictionary<string, List<string>> Heads()
    {
        var heads = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var entry in _knowledge.Entries.Where(entry => entry.Kind is KnowledgeKind.Species or KnowledgeKind.Taxon or KnowledgeKind.Practice))
        {
            foreach (var name in entry.Names)
            {
                var last = name.Length > 1 && name[^1] is >= '\u4E00' and <= '\u9FFF' ? name[^1].ToString() : Terms(name) is { Count: > 1 } terms ? terms[^1] : null;
                if (last is null)
                {
                    continue;
                }

                if (!heads.TryGetValue(last, out var keys))
                {
                    heads.Add(last, keys = []);
                }

                if (keys.Count == 0 || keys[^1] != entry.Key)
                {
                    keys.Add(entry.Key);
                }
            }
        }

        return heads;
    }

    private List<string> Terms(string text)
    {
        var tokens = new TokenBuffer();
        _analyzer.Analyze(text, tokens);
        return [.. Enumerable.Range(0, tokens.Count).Select(i => tokens.Term(i).ToString())];
    }
}
