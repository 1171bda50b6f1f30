using SearchIndex.Storage.Numbers;

namespace SearchIndex.Engine.Postings;

/// <summary>The positions of one term in several documents, at most a block of them, as <see cref="SortedRuns"/>.</summary>
internal sealed class PositionRuns
{
    private readonly int[] _starts = new int[PostingsCursor.BlockSize];
    private readonly int[] _counts = new int[PostingsCursor.BlockSize];
    private int[] _values = new int[4 * PostingsCursor.BlockSize];

    /// <summary>The positions, with room for <see cref="SortedRuns.Slack"/> numbers behind the last.</summary>
    public int[] Values => _values;

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where the positions of each document begin.</summary>
    public Span<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>How many positions each document has.</summary>
    public Span<int> Counts => _counts.AsSpan(0, Count);

    /// <summary>Where the next positions belong.</summary>
    public int End { get; private set; }

    /// <summary>Begins with documents that have so many positions each.</summary>
    public void Begin(ReadOnlySpan<int> counts)
    {
        counts.CopyTo(_counts);
        (Count, End) = (counts.Length, 0);
    }

    /// <summary>Makes room for some positions.</summary>
    public void Reserve(int positions)
    {
        if (End + positions + SortedRuns.Slack > _values.Length)
        {
            Array.Resize(ref _values, Math.Max(End + positions + SortedRuns.Slack, 2 * _values.Length));
        }
    }

    /// <summary>Counts positions that were written at the end as there.</summary>
    public void Extend(int positions) => End += positions;

    /// <summary>Keeps the documents that have positions.</summary>
    /// <param name="names">Receives their indexes; as long as there are documents.</param>
    /// <returns>How many are kept.</returns>
    public int KeepFilled(Span<int> names)
    {
        // Written without a branch, as nobody could foretell it.
        var counts = Counts;
        var starts = _starts.AsSpan(0, counts.Length);
        var kept = names[..counts.Length];
        var count = 0;
        unchecked
        {
            for (var i = 0; i < counts.Length; i++)
            {
                var positions = counts[i];
                (starts[count], counts[count], kept[count]) = (starts[i], positions, i);
                count += positions > 0 ? 1 : 0;
            }
        }

        return Count = count;
    }

    /// <summary>Keeps some documents.</summary>
    /// <param name="kept">Their indexes, ascending.</param>
    public void Keep(ReadOnlySpan<int> kept)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            (_starts[i], _counts[i]) = (_starts[kept[i]], _counts[kept[i]]);
        }

        Count = kept.Length;
    }

    /// <summary>The positions in a document.</summary>
    /// <param name="document">Its index.</param>
    public ReadOnlySpan<int> this[int document] => _values.AsSpan(_starts[document], _counts[document]);
}
