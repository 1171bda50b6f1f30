using SearchIndex.Storage.Numbers;

namespace SearchIndex.Engine.Postings;

/// <summary>The positions of one term in several documents, as <see cref="SortedRuns"/>.</summary>
internal sealed class PositionRuns
{
    private readonly int[] _starts = new int[PostingsCursor.BlockSize];
    private readonly int[] _counts = new int[PostingsCursor.BlockSize];
    private int[] _values = new int[4 * PostingsCursor.BlockSize];
    private int _end;

    /// <summary>The positions, with room for <see cref="SortedRuns.Slack"/> numbers behind the last.</summary>
    public int[] Values => _values;

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where the positions of each document begin.</summary>
    public Span<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>How many positions each document has.</summary>
    public Span<int> Counts => _counts.AsSpan(0, Count);

    /// <summary>Forgets everything.</summary>
    public void Clear() => (Count, _end) = (0, 0);

    /// <summary>Begins with the next document.</summary>
    public void Begin() => (_starts[Count], _counts[Count++]) = (_end, 0);

    /// <summary>Makes room for some positions of the document, and counts them as there.</summary>
    /// <returns>Where they belong.</returns>
    public int Extend(int positions)
    {
        var at = _end;
        _end += positions;
        _counts[Count - 1] += positions;
        if (_end + SortedRuns.Slack > _values.Length)
        {
            Array.Resize(ref _values, Math.Max(_end + SortedRuns.Slack, 2 * _values.Length));
        }

        return at;
    }

    /// <summary>Keeps the documents that have positions.</summary>
    /// <param name="names">A number for each document; those of the kept ones come first afterwards.</param>
    /// <returns>How many are kept.</returns>
    public int KeepFilled(Span<int> names)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var count = _counts[i];
            (_starts[kept], _counts[kept], names[kept]) = (_starts[i], count, names[i]);
            kept += count > 0 ? 1 : 0;
        }

        return Count = kept;
    }
}
