using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>What was found out about sets, kept as long as the sets are, and of so many sets at most. Safe for use by many threads.</summary>
/// <typeparam name="T">What is kept, each under a name.</typeparam>
/// <param name="most">Of how many sets.</param>
internal sealed class SetNotes<T>(int most)
{
    private readonly ConditionalWeakTable<MatchSet, ConcurrentDictionary<object, T>> _known = [];
    private readonly ConcurrentQueue<WeakReference<MatchSet>> _order = new();

    /// <summary>What is known of a set.</summary>
    /// <param name="set">The set.</param>
    /// <returns>Names and what is kept under them, to be added to.</returns>
    public ConcurrentDictionary<object, T> Of(MatchSet set)
    {
        if (!_known.TryGetValue(set, out var known))
        {
            known = _known.GetOrCreateValue(set);
            _order.Enqueue(new WeakReference<MatchSet>(set));
            while (_order.Count > most && _order.TryDequeue(out var oldest))
            {
                if (oldest.TryGetTarget(out var old))
                {
                    _known.Remove(old);
                }
            }
        }

        return known;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _known.Clear();
        _order.Clear();
    }
}
