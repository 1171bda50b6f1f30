namespace SearchIndex.Engine.Indexing;

/// <summary>The numbers of one field of the buffered documents.</summary>
internal sealed class NumberBuffer
{
    public List<int> Documents { get; } = [];

    public List<long> Values { get; } = [];

    public void Add(int document, long value)
    {
        Documents.Add(document);
        Values.Add(value);
    }

    public void Clear()
    {
        Documents.Clear();
        Values.Clear();
    }
}
