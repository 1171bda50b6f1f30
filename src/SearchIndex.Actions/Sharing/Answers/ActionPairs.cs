using SearchIndex.Actions.Sharing.Finding;

namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>The pairs of actions of a library: copied, within a city, by law titles; and those of the form, which are only made when asked for.</summary>
internal sealed class ActionPairs
{
    private readonly SharedTextResults _results;
    private readonly Lazy<IReadOnlyList<ActionPair>> _form;

    /// <summary>Sorts the pairs of a library.</summary>
    /// <param name="results">What was found.</param>
    /// <param name="minContainment">The threshold that is asked for.</param>
    public ActionPairs(SharedTextResults results, double minContainment)
    {
        _results = results;
        var strongest = new Dictionary<(int, int), ActionPair>();
        foreach (var field in results.Pairs)
        {
            var pair = ActionPair.Of(results, field);
            if (pair.Containment >= minContainment && (!strongest.TryGetValue((pair.A, pair.B), out var known) || pair.IsStrongerThan(known)))
            {
                strongest[(pair.A, pair.B)] = pair;
            }
        }

        foreach (var action in results.Repeats)
        {
            var field = Field(action, TextField.Description);
            strongest[(action, action)] = new ActionPair(action, action, SharedKind.Copied, TextField.Description, TextField.Target, field, field, field, field);
        }

        var all = strongest.Values.OrderByDescending(pair => pair.Containment).ThenByDescending(pair => pair.Shared).ThenBy(pair => pair.A).ThenBy(pair => pair.B).ToList();
        Self = [.. all.Where(pair => IsSelf(pair) && pair.Kind == SharedKind.Copied)];
        Copied = [.. all.Where(pair => !IsSelf(pair) && pair.Kind == SharedKind.Copied)];
        Law = [.. all.Where(pair => !IsSelf(pair) && pair.Kind == SharedKind.Law)];
        _form = new Lazy<IReadOnlyList<ActionPair>>(() => FormPairs([.. strongest.Keys]));
    }

    /// <summary>Across cities; for other documents all.</summary>
    public IReadOnlyList<ActionPair> Copied { get; }

    /// <summary>Within a city.</summary>
    public IReadOnlyList<ActionPair> Self { get; }

    /// <summary>Across cities, by titles of laws and slogans alone.</summary>
    public IReadOnlyList<ActionPair> Law { get; }

    /// <summary>Across cities, by a sentence of the form alone.</summary>
    public IReadOnlyList<ActionPair> Form => _form.Value;

    /// <summary>Whether a pair is one of a city with itself. Sections of other documents are no cities.</summary>
    /// <param name="pair">The pair.</param>
    /// <returns>True also for an action with itself.</returns>
    public bool IsSelf(ActionPair pair) => pair.A == pair.B || (IsSameCity(pair) && !_results.Places[_results.PlaceOf[pair.A]].IsRecords);

    /// <summary>Whether both actions of a pair are of one city or section.</summary>
    /// <param name="pair">The pair.</param>
    /// <returns>True also for an action with itself.</returns>
    public bool IsSameCity(ActionPair pair) => _results.PlaceOf[pair.A] == _results.PlaceOf[pair.B];

    private int Field(int action, TextField field)
    {
        var (low, high) = (0, _results.Fields.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = (_results.Fields[middle].Action, _results.Fields[middle].Field).CompareTo((action, field));
            if (order == 0)
            {
                return _results.Fields[middle].Shingles;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    // The figures are those of the form's sentences, one shingle each: how many of them both actions have.
    private List<ActionPair> FormPairs(HashSet<(int A, int B)> taken)
    {
        var sentences = _results.FormLines.GroupBy(line => (line.Action, line.Field)).ToDictionary(group => group.Key, group => group.Count());
        var shared = new Dictionary<(int A, TextField FieldA, int B, TextField FieldB), int>();
        foreach (var sentence in _results.FormLines.GroupBy(line => line.Sentence))
        {
            var lines = sentence.ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                for (var j = i + 1; j < lines.Count; j++)
                {
                    var (a, b) = (lines[i], lines[j]);
                    if (_results.PlaceOf[a.Action] != _results.PlaceOf[b.Action] && !taken.Contains((a.Action, b.Action)))
                    {
                        var key = (a.Action, a.Field, b.Action, b.Field);
                        shared[key] = shared.GetValueOrDefault(key) + 1;
                    }
                }
            }
        }

        var strongest = new Dictionary<(int, int), ActionPair>();
        foreach (var ((a, fieldA, b, fieldB), count) in shared)
        {
            var pair = new ActionPair(a, b, SharedKind.Platform, fieldA, fieldB, count, sentences[(a, fieldA)], sentences[(b, fieldB)], 0);
            if (!strongest.TryGetValue((a, b), out var known) || pair.IsStrongerThan(known))
            {
                strongest[(a, b)] = pair;
            }
        }

        return [.. strongest.Values.OrderBy(pair => pair.A).ThenBy(pair => pair.B)];
    }
}
