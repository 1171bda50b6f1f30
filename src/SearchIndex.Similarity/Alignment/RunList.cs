namespace SearchIndex.Similarity.Alignment;

/// <summary>Runs in an array that grows, handed out by reference.</summary>
internal sealed class RunList
{
    private CommonRun[] _items = new CommonRun[256];

    public int Count { get; private set; }

    public Span<CommonRun> Items => _items.AsSpan(0, Count);

    public ref CommonRun this[int index] => ref _items[index];

    public void Add(CommonRun run)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, 2 * Count);
        }

        _items[Count++] = run;
    }

    public void Clear() => Count = 0;
}
