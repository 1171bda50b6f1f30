using SearchIndex.Engine.Facets;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// The values of a keyword column by document, in memory, numbered over all segments of a commit: what many documents have is counted
/// by a walk over two arrays. Immutable.
/// </summary>
internal sealed class FacetColumn
{
    private readonly string _field;
    private readonly string[] _values;

    // Values of document d stand from _starts[d] to _starts[d + 1].
    private readonly int[] _starts;
    private readonly int[] _numbers;

    /// <summary>Reads a column.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="field">A field with a keyword column.</param>
    public FacetColumn(IndexSnapshot snapshot, string field)
    {
        _field = field;
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in snapshot.Segments.Select(segment => segment.Keywords(field)))
        {
            for (var ordinal = 0; ordinal < (column?.ValueCount ?? 0); ordinal++)
            {
                all.TryAdd(column!.Value(ordinal), 0);
            }
        }

        // Numbers in the order of code points: of two values with one count the smaller number comes first.
        _values = [.. all.Keys];
        Array.Sort(_values, CodePointOrder.Comparer);
        for (var number = 0; number < _values.Length; number++)
        {
            all[_values[number]] = number;
        }

        _starts = new int[snapshot.DocumentCount + 1];
        var numbers = new List<int>(snapshot.DocumentCount);
        var ordinals = new List<int>();
        var document = 0;
        foreach (var segment in snapshot.Segments)
        {
            var column = segment.Keywords(field);
            var known = Enumerable.Range(0, column?.ValueCount ?? 0).Select(ordinal => all[column!.Value(ordinal)]).ToArray();
            for (var local = 0; local < segment.DocumentCount; local++)
            {
                if (column is not null)
                {
                    column.Ordinals(local, ordinals);
                    foreach (var ordinal in ordinals)
                    {
                        numbers.Add(known[ordinal]);
                    }
                }

                _starts[++document] = numbers.Count;
            }
        }

        _numbers = [.. numbers];
    }

    /// <summary>Counts the values of some documents.</summary>
    /// <param name="documents">The documents, each once.</param>
    /// <param name="limit">Most values wanted.</param>
    /// <returns>As the engine counts them.</returns>
    public FacetResult Count(ReadOnlySpan<int> documents, int limit)
    {
        var counts = new int[_values.Length];
        var having = 0;
        foreach (var document in documents)
        {
            var (from, to) = (_starts[document], _starts[document + 1]);
            having += to > from ? 1 : 0;
            for (var at = from; at < to; at++)
            {
                counts[_numbers[at]]++;
            }
        }

        // A count and, below it, the number of its value turned around: the larger the number, the earlier the value. The smallest is on top.
        var best = new PriorityQueue<long, long>();
        var all = new List<long>();
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] > 0)
            {
                all.Add(((long)counts[number] << 32) | (uint)(int.MaxValue - number));
            }
        }

        var distinct = all.Count;
        if (distinct > limit)
        {
            foreach (var value in all)
            {
                if (best.Count < limit)
                {
                    best.Enqueue(value, value);
                }
                else if (limit > 0 && value > best.Peek())
                {
                    best.DequeueEnqueue(value, value);
                }
            }

            all = [.. best.UnorderedItems.Select(item => item.Element)];
        }

        all.Sort();
        var given = new FacetCount[all.Count];
        for (var at = 0; at < given.Length; at++)
        {
            var value = all[^(at + 1)];
            given[at] = new FacetCount(_values[int.MaxValue - (int)(value & int.MaxValue)], (int)(value >> 32));
        }

        return new FacetResult(_field, given, distinct, having);
    }
}
