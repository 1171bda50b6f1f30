using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Columns;

/// <summary>Byte strings one after another, by number.</summary>
internal sealed class ByteRuns
{
    private readonly ByteWriter _bytes = new();
    private readonly List<int> _starts = [0];

    public int Count => _starts.Count - 1;

    public ReadOnlySpan<byte> Bytes => _bytes.Written;

    public ReadOnlySpan<byte> this[int index] => _bytes.Written[_starts[index].._starts[index + 1]];

    /// <summary>Where a run begins; the end of the last one for <see cref="Count"/>.</summary>
    public int Start(int index) => _starts[index];

    public void Add(ReadOnlySpan<byte> run)
    {
        _bytes.WriteBytes(run);
        _starts.Add(_bytes.Length);
    }
}
