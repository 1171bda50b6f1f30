namespace SearchIndex.Engine.Postings;

/// <summary>
/// Where the positions of a term in several documents are, at most a block of them. Good for reading them while the cursor has its term,
/// wherever it stands.
/// </summary>
internal sealed class PositionsPlaces
{
    private readonly int[] _begins = new int[PostingsCursor.BlockSize];
    private readonly int[] _counts = new int[PostingsCursor.BlockSize];
    private readonly int[] _origins = new int[PostingsCursor.BlockSize];
    private readonly List<PositionsOrigin> _known = [];

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many positions from its origin on belong to documents before, for each document.</summary>
    public ReadOnlySpan<int> Begins => _begins.AsSpan(0, Count);

    /// <summary>How many positions each document has.</summary>
    public ReadOnlySpan<int> Counts => _counts.AsSpan(0, Count);

    /// <summary>What the places from a document on are told from, and the first document after it that has another origin.</summary>
    public (PositionsOrigin Origin, int End) OriginOf(int document)
    {
        var origin = _origins[document];
        var end = document + 1;
        while (end < Count && _origins[end] == origin)
        {
            end++;
        }

        return (_known[origin], end);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Count = 0;
        _known.Clear();
    }

    /// <summary>Begins to tell places from an origin.</summary>
    public void Begin(PositionsOrigin origin) => _known.Add(origin);

    /// <summary>Adds the place of a document.</summary>
    public void Add(int begin, int count)
    {
        (_begins[Count], _counts[Count], _origins[Count]) = (begin, count, _known.Count - 1);
        Count++;
    }

    /// <summary>Keeps some documents.</summary>
    /// <param name="kept">Their indexes, ascending.</param>
    public void Keep(ReadOnlySpan<int> kept)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            var from = kept[i];
            (_begins[i], _counts[i], _origins[i]) = (_begins[from], _counts[from], _origins[from]);
        }

        Count = kept.Length;
    }
}
