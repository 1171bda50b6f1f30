using System.Text;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Library.Concepts;
using SearchIndex.Analysis;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Concordance;

/// <summary>Counts what stands near a keyword, and holds it against what would stand there by chance. For one concordance.</summary>
/// <param name="searcher">The index.</param>
/// <param name="lexicons">The analyzers and names.</param>
/// <param name="fields">The fields that were looked through.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class CollocateCounter(Searcher searcher, LibraryLexicons lexicons, IReadOnlyList<string> fields, CancellationToken cancellationToken)
{
    private const int Span = 5;
    private const int FewestTimes = 2;

    // Every candidate costs a few look-ups in the dictionaries of the index.
    private const int MostCandidates = 20_000;

    private readonly Dictionary<string, Near> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<KnowledgeEntry, Near> _concepts = [];
    private readonly TokenBuffer _tokens = new();
    private int _windows;

    /// <summary>How collocates are counted, in words.</summary>
    public static IReadOnlyDictionary<string, string> Method { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["measure"] = "log-likelihood G² (Dunning 1993), of what stands there more often than by chance",
        ["span"] = $"{Span} words on each side, within the sentence; each word counted once however many keywords stand near it",
        ["minimum"] = $"{FewestTimes} times; targets that only say the description again are left out",
        ["words"] = "held against all words of the same fields in the library",
        ["concepts"] = "by actions: those that name it near the keyword, those with the keyword, those that name it, and all that were looked through",
    };

    /// <summary>Counts.</summary>
    /// <param name="found">All occurrences.</param>
    /// <param name="around">Which actions were looked through.</param>
    /// <param name="limit">How many of each kind are given.</param>
    /// <returns>Words, then concepts, the strongest first.</returns>
    public IReadOnlyList<KwicCollocate> Count(List<Occurrence> found, Query around, int limit)
    {
        foreach (var text in found.Where(occurrence => !occurrence.Repeats).GroupBy(occurrence => (occurrence.Record.Id, occurrence.Field)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            CountNear([.. text.OrderBy(occurrence => occurrence.Start)]);
        }

        return [.. Words(limit), .. Concepts(found, around, limit)];
    }

    private void CountNear(List<Occurrence> found)
    {
        var text = found[0].Text;
        lexicons.Words.Analyze(text, _tokens);
        var names = lexicons.Knowledge.Find(text);
        var sides = new Dictionary<int, (bool IsLeft, int Distance)>();
        var near = new Dictionary<NameMatch, bool>();
        foreach (var occurrence in found)
        {
            var (from, to) = Sentences.Around(text, occurrence.Start, occurrence.End);
            var (low, high) = (occurrence.Start, occurrence.End);
            var after = 0;
            while (after < _tokens.Count && _tokens[after].Start < occurrence.End)
            {
                after++;
            }

            for (int i = after - 1, taken = 0; i >= 0 && taken < Span && _tokens[i].Start >= from; i--)
            {
                if (_tokens[i].End <= occurrence.Start)
                {
                    Keep(sides, i, isLeft: true, ++taken);
                    low = Math.Min(low, _tokens[i].Start);
                }
            }

            for (int i = after, taken = 0; i < _tokens.Count && taken < Span && _tokens[i].End <= to; i++)
            {
                Keep(sides, i, isLeft: false, ++taken);
                high = Math.Max(high, _tokens[i].End);
            }

            foreach (var name in names.Where(name => name.Start >= low && name.End <= high && !name.IsInclude && (name.End <= occurrence.Start || name.Start >= occurrence.End)))
            {
                near.TryAdd(name, name.End <= occurrence.Start);
            }
        }

        var id = found[0].Record.Id;
        foreach (var (index, (isLeft, _)) in sides)
        {
            var token = _tokens[index];

            // A part of another keyword nearby is a keyword, not its neighbour.
            if (found.Exists(other => token.Start < other.End && other.Start < token.End))
            {
                continue;
            }

            var term = _tokens.Term(index).ToString();
            _windows++;
            if (term.EnumerateRunes().Any(Rune.IsLetter))
            {
                (_words.TryGetValue(term, out var word) ? word : _words[term] = new Near()).Add(text[token.Start..token.End], id, isLeft);
            }
        }

        foreach (var (name, isLeft) in near.Where(pair => !found.Exists(other => pair.Key.Start < other.End && other.Start < pair.Key.End)))
        {
            (_concepts.TryGetValue(name.Entry, out var concept) ? concept : _concepts[name.Entry] = new Near()).Add(name.Entry.DisplayName, id, isLeft);
        }
    }

    private static void Keep(Dictionary<int, (bool IsLeft, int Distance)> sides, int token, bool isLeft, int distance)
    {
        if (!sides.TryGetValue(token, out var known) || distance < known.Distance)
        {
            sides[token] = (isLeft, distance);
        }
    }

    private IEnumerable<KwicCollocate> Words(int limit)
    {
        var all = fields.Sum(field => searcher.Snapshot.Segments.Sum(segment => segment.Terms(field)?.Statistics.SumTotalFrequency ?? 0));
        return _words.Where(word => word.Value.Times >= FewestTimes).OrderByDescending(word => word.Value.Times).ThenBy(word => word.Key, StringComparer.Ordinal).Take(MostCandidates)
            .Select(word => (word.Value, Everywhere: Frequency(word.Key)))
            .Select(word => new KwicCollocate(word.Value.Shown, "word", word.Value.Left, word.Value.Right, word.Value.Actions.Count, word.Everywhere,
                LogLikelihood.OfExcess(word.Value.Times, _windows, word.Everywhere, all)))
            .Where(word => word.LogLikelihood > 0).OrderByDescending(word => word.LogLikelihood).ThenBy(word => word.Text, StringComparer.Ordinal).Take(limit);
    }

    private IEnumerable<KwicCollocate> Concepts(List<Occurrence> found, Query around, int limit)
    {
        if (_concepts.Count == 0)
        {
            return [];
        }

        var actions = found.Select(occurrence => occurrence.Record.Id).Distinct(StringComparer.Ordinal).Count();
        var all = searcher.Count(around, cancellationToken);
        return _concepts.Where(concept => concept.Value.Times >= FewestTimes)
            .Select(concept => (concept.Key, concept.Value, Everywhere: searcher.Count(
                new BooleanQuery([new(Occur.Filter, around), new(Occur.Filter, new TermQuery(LibraryFields.ColumnOf(concept.Key), concept.Key.DisplayName))]), cancellationToken)))
            .Select(concept => new KwicCollocate(concept.Value.Shown, concept.Key.Kind.Name(), concept.Value.Left, concept.Value.Right, concept.Value.Actions.Count, concept.Everywhere,
                LogLikelihood.OfExcess(concept.Value.Actions.Count, actions, Math.Max(concept.Everywhere, concept.Value.Actions.Count), all)))
            .Where(concept => concept.LogLikelihood > 0).OrderByDescending(concept => concept.LogLikelihood).ThenBy(concept => concept.Text, StringComparer.Ordinal).Take(limit);
    }

    private long Frequency(string term)
    {
        var bytes = Encoding.UTF8.GetBytes(term);
        var total = 0L;
        foreach (var segment in searcher.Snapshot.Segments)
        {
            foreach (var field in fields)
            {
                total += segment.Terms(field) is { } terms && terms.TryFind(bytes, out var entry) ? entry.TotalFrequency : 0;
            }
        }

        return total;
    }

    private sealed class Near
    {
        private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);

        public int Left { get; private set; }

        public int Right { get; private set; }

        public int Times => Left + Right;

        public HashSet<string> Actions { get; } = new(StringComparer.Ordinal);

        public string Shown => _written.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;

        public void Add(string written, string action, bool isLeft)
        {
            _written[written] = _written.GetValueOrDefault(written) + 1;
            Actions.Add(action);
            Left += isLeft ? 1 : 0;
            Right += isLeft ? 0 : 1;
        }
    }
}
