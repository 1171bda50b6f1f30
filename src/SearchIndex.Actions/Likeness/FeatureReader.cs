using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Analysis;

namespace SearchIndex.Actions.Likeness;

/// <summary>Takes out of actions what they are compared by. Not for use by two threads at once.</summary>
internal sealed class FeatureReader
{
    private readonly LikenessOptions _options;
    private readonly IAnalyzer _analyzer;
    private readonly KnowledgeLexicon _knowledge;
    private readonly Func<string, IReadOnlyList<string>> _translations;
    private readonly PlatformSentences _platform;
    private readonly IReadOnlySet<string> _names;
    private readonly IReadOnlyDictionary<string, string> _headings;
    private readonly TokenBuffer _tokens = new();
    private readonly Dictionary<string, IReadOnlyList<string>> _bridges = new(StringComparer.Ordinal);

    /// <summary>Makes a reader.</summary>
    /// <param name="options">Weights of fields.</param>
    /// <param name="analyzer">Splits texts into words.</param>
    /// <param name="knowledge">Concepts and species.</param>
    /// <param name="translations">Words of the other language for a word as it stands in a text; empty where it has none.</param>
    /// <param name="platform">Sentences that the form supplies.</param>
    /// <param name="names">Words of the names of cities: who does something is no part of what is done.</param>
    /// <param name="headings">Chinese renderings of the platform's headings, by the English ones.</param>
    public FeatureReader(
        LikenessOptions options, IAnalyzer analyzer, KnowledgeLexicon knowledge, Func<string, IReadOnlyList<string>> translations, PlatformSentences platform, IReadOnlySet<string> names,
        IReadOnlyDictionary<string, string> headings)
    {
        _options = options;
        _analyzer = analyzer;
        _knowledge = knowledge;
        _translations = translations;
        _platform = platform;
        _names = names;
        _headings = headings;
    }

    /// <summary>The words of names.</summary>
    /// <param name="analyzer">Splits texts into words.</param>
    /// <param name="names">The names.</param>
    /// <returns>Each word once.</returns>
    public static IReadOnlySet<string> TermsOf(IAnalyzer analyzer, IEnumerable<string> names)
    {
        var tokens = new TokenBuffer();
        return names.SelectMany(name => Terms(analyzer, tokens, name).Select(term => term.Term).ToList()).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reads an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Its features.</returns>
    public ActionFeatures Read(ActionRecord action)
    {
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        var surfaces = new Dictionary<string, string>(StringComparer.Ordinal);
        var concepts = new Dictionary<string, double>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var repeats = ActionRecords.SameText(action.Description, action.Target);
        ReadText(action.Description, 1, words, surfaces, concepts, counts);
        ReadText(repeats ? null : action.Target, _options.TargetText, words, surfaces, concepts, counts);
        ReadText(_platform.Without(action), _options.BaselineText, words, surfaces, concepts, counts);
        if (action.Area == 0)
        {
            // A record that is no action of the platform says what it is about in a title of its own.
            ReadText(action.Title, 1, words, surfaces, concepts, counts);
        }

        var bridge = Bridge(concepts, surfaces, words);
        AddBroader(concepts, counts);
        return new ActionFeatures
        {
            Id = action.Id,
            Heading = (action.Title, action.Commitment, action.AreaTitle),
            HeadingWords = HeadingWords(action.Title),
            Concepts = concepts,
            ConceptCounts = counts,
            Laws = action.Laws,
            Words = words,
            Bridge = bridge,
            Surfaces = surfaces,
            IsHan = words.Where(word => word.Key[0] > '\u2E7F').Sum(word => word.Value) * 2 > words.Values.Sum(),
        };
    }

    private void ReadText(
        string? text,
        double share,
        Dictionary<string, double> words,
        Dictionary<string, string> surfaces,
        Dictionary<string, double> concepts,
        Dictionary<string, int> counts)
    {
        if (string.IsNullOrEmpty(text) || share <= 0)
        {
            return;
        }

        foreach (var (term, surface) in Terms(_analyzer, _tokens, text))
        {
            if (!_names.Contains(term))
            {
                words[term] = words.GetValueOrDefault(term) + share;
                surfaces.TryAdd(term, surface);
            }
        }

        foreach (var match in _knowledge.Find(text))
        {
            if (match.Entry.Kind is not (KnowledgeKind.Place or KnowledgeKind.Heading) && !match.Entry.IsCited)
            {
                var strength = share * (match.IsInclude ? _options.BroaderConcept : 1);
                counts[match.Entry.Key] = counts.GetValueOrDefault(match.Entry.Key) + 1;
                concepts[match.Entry.Key] = Math.Max(concepts.GetValueOrDefault(match.Entry.Key), strength);
            }
        }
    }

    private Dictionary<string, double> Bridge(Dictionary<string, double> concepts, Dictionary<string, string> surfaces, Dictionary<string, double> words)
    {
        var bridge = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, strength) in concepts)
        {
            foreach (var term in NamesOf(key))
            {
                bridge[term] = Math.Max(bridge.GetValueOrDefault(term), strength * _options.BridgeNames);
            }
        }

        if (_options.BridgeWords <= 0)
        {
            return bridge;
        }

        foreach (var (term, surface) in surfaces)
        {
            var translations = TranslationsOf(term, surface);
            foreach (var translation in translations)
            {
                // Several translations share the weight of the word: which of them is meant is not known.
                var weight = Math.Min(1, words[term]) * _options.BridgeWords / Math.Sqrt(translations.Count);
                bridge[translation] = Math.Max(bridge.GetValueOrDefault(translation), weight);
            }
        }

        return bridge;
    }

    private void AddBroader(Dictionary<string, double> concepts, Dictionary<string, int> counts)
    {
        foreach (var (key, strength) in concepts.ToList())
        {
            if (_knowledge.TryGet(key, out var entry))
            {
                var named = counts.GetValueOrDefault(key);
                foreach (var above in _knowledge.Above(entry))
                {
                    counts[above.Key] = counts.GetValueOrDefault(above.Key) + named;
                    concepts[above.Key] = Math.Max(concepts.GetValueOrDefault(above.Key), strength * _options.BroaderConcept);
                }
            }
        }
    }

    private IReadOnlyList<string> HeadingWords(string title)
    {
        var key = "\u0001" + title;
        return _bridges.TryGetValue(key, out var terms) ? terms
            : _bridges[key] = [.. new[] { title, _headings.GetValueOrDefault(title) }.OfType<string>().SelectMany(text => Terms(_analyzer, _tokens, text).Select(term => term.Term).ToList()).Distinct(StringComparer.Ordinal)];
    }

    private IReadOnlyList<string> NamesOf(string key)
    {
        if (_bridges.TryGetValue(key, out var terms))
        {
            return terms;
        }

        var names = _knowledge.TryGet(key, out var entry) ? entry.Chinese.Take(1).Concat(entry.English.Take(1)).Concat(entry.Latin.Take(1)) : [];
        return _bridges[key] = [.. names.SelectMany(name => Terms(_analyzer, _tokens, name).Select(term => term.Term).ToList()).Distinct(StringComparer.Ordinal)];
    }

    private IReadOnlyList<string> TranslationsOf(string term, string surface)
    {
        var key = "\0" + term;
        if (_bridges.TryGetValue(key, out var terms))
        {
            return terms;
        }

        return _bridges[key] = [.. _translations(surface).SelectMany(word => Terms(_analyzer, _tokens, word).Select(each => each.Term).ToList()).Distinct(StringComparer.Ordinal)];
    }

    // Figures are no part of what is done, and a single Latin letter is no word.
    private static IEnumerable<(string Term, string Surface)> Terms(IAnalyzer analyzer, TokenBuffer tokens, string text)
    {
        analyzer.Analyze(text, tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            var term = tokens.Term(i);
            if (!term.ContainsAnyInRange('0', '9') && (term.Length > 1 || term[0] > '\u2E7F'))
            {
                var token = tokens[i];
                yield return (term.ToString(), text[token.Start..token.End]);
            }
        }
    }
}
