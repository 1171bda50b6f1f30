using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Merging;

/// <summary>A segment that goes into a merge, with the new numbers of its documents.</summary>
internal sealed class MergeSource
{
    private readonly int[]? _numbers;
    private readonly int _first;

    public MergeSource(FileSegmentReader reader, AliveSet? alive, int first)
    {
        Reader = reader;
        Alive = alive;
        _first = first;
        AliveCount = alive?.AliveCount ?? reader.DocumentCount;
        if (alive is null)
        {
            return;
        }

        _numbers = new int[reader.DocumentCount];
        for (var document = 0; document < _numbers.Length; document++)
        {
            _numbers[document] = alive.Contains(document) ? first++ : -1;
        }
    }

    public FileSegmentReader Reader { get; }

    public AliveSet? Alive { get; }

    public int AliveCount { get; }

    /// <summary>The number of a document in the merged segment.</summary>
    /// <returns>False when it is deleted.</returns>
    public bool TryMap(int document, out int number)
    {
        number = _numbers is null ? _first + document : _numbers[document];
        return number >= 0;
    }
}
