using System.Text;
using SearchIndex.Actions.Sharing.Formula;

namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>
/// Which sentences are the form's: those of the table, and those that most cities of the library have in the baseline of one heading.
/// Descriptions and targets are the cities' own words: what everybody has there was copied, and counts as such. Immutable.
/// </summary>
internal sealed class FormKnowledge
{
    /// <summary>Changes whenever the same library could give other sentences.</summary>
    public const string Version = "form-1";

    private const int FewestCities = 4;
    private const double MostOfCities = 0.6;
    private const int ShortestSentence = 20;

    private readonly FormSentences _sentences;
    private readonly Dictionary<string, int> _learned = new(StringComparer.Ordinal);
    private readonly List<string> _learnedKeys = [];

    /// <summary>Takes what was learned before.</summary>
    /// <param name="sentences">The table.</param>
    /// <param name="learned">What <see cref="Learned"/> gave.</param>
    public FormKnowledge(FormSentences sentences, IEnumerable<string> learned)
    {
        _sentences = sentences;
        foreach (var key in learned)
        {
            Add(key);
        }
    }

    /// <summary>Learns from a library.</summary>
    /// <param name="sentences">The table.</param>
    /// <param name="actions">All actions.</param>
    public FormKnowledge(FormSentences sentences, IEnumerable<SharedAction> actions)
    {
        _sentences = sentences;
        foreach (var heading in actions.Where(action => !action.IsRecord && action.Record.Baseline is not null)
            .GroupBy(action => action.Record.Title, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Learn(heading);
        }
    }

    /// <summary>The sentences that were learned from the library, in the order of their numbers.</summary>
    public IReadOnlyList<string> Learned => _learnedKeys;

    /// <summary>Finds sentences of the form.</summary>
    /// <param name="action">Whose text it is.</param>
    /// <param name="field">Which one.</param>
    /// <returns>Their fixed parts, ascending.</returns>
    public IReadOnlyList<FormPart> Find(SharedAction action, TextField field)
    {
        var text = action.Text(field) ?? "";
        var known = _sentences.Find(text);
        if (field != TextField.Baseline || _learned.Count == 0)
        {
            return known;
        }

        var all = known.ToList();
        foreach (var span in Sentences(text).Where(span => !known.Any(part => part.Start < span.End && span.Start < part.End)))
        {
            if (_learned.TryGetValue(Key(action.Record.Title, text, span), out var number))
            {
                all.Add(new FormPart(span.Start, span.End, number));
            }
        }

        all.Sort((a, b) => a.Start.CompareTo(b.Start));
        return all;
    }

    /// <summary>What a sentence is called.</summary>
    /// <param name="sentence">Its number.</param>
    /// <returns>Its key in the table, or "learned".</returns>
    public string Name(int sentence) => sentence < _sentences.Keys.Count ? _sentences.Keys[sentence] : "learned";

    private void Learn(IGrouping<string, SharedAction> heading)
    {
        var cities = heading.Select(action => action.CityId).Distinct(StringComparer.Ordinal).Count();
        var enough = Math.Max(FewestCities, (int)Math.Ceiling(cities * MostOfCities));
        if (cities < FewestCities)
        {
            return;
        }

        var counts = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var action in heading)
        {
            var text = action.Record.Baseline!;
            var known = _sentences.Find(text);
            foreach (var span in Sentences(text).Where(span => span.Length >= ShortestSentence && !known.Any(part => part.Start < span.End && span.Start < part.End)))
            {
                var key = Key(heading.Key, text, span);
                if (!counts.TryGetValue(key, out var who))
                {
                    counts.Add(key, who = new HashSet<string>(StringComparer.Ordinal));
                }

                who.Add(action.CityId);
            }
        }

        foreach (var (key, who) in counts)
        {
            if (who.Count >= enough)
            {
                Add(key);
            }
        }
    }

    private void Add(string key)
    {
        _learned.Add(key, _sentences.Keys.Count + _learned.Count);
        _learnedKeys.Add(key);
    }

    private static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isEnd = text[i] is '\u3002' or '\uFF01' or '\uFF1F' or '\uFF1B' or '\n' || (text[i] is '.' or '!' or '?' or ';' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (isEnd || i + 1 == text.Length)
            {
                if (i + 1 > start)
                {
                    yield return new TextSpan(start, i + 1);
                }

                start = i + 1;
            }
        }
    }

    // The letters of a sentence: figures are what a city fills in.
    private static string Key(string title, string text, TextSpan span)
    {
        var key = new StringBuilder(title.ToUpperInvariant()).Append('\n');
        foreach (var c in text.AsSpan(span.Start, span.Length))
        {
            if (char.IsLetter(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
