using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.StoredFields;

/// <summary>An unpacked chunk: documents that follow each other.</summary>
internal sealed class StoredChunk(string file, long offset, int firstDocument, int documentCount, ReadOnlyMemory<byte> bytes)
{
    private int[]? _starts;

    public int FirstDocument => firstDocument;

    public int DocumentCount => documentCount;

    /// <summary>A reader of one document; offsets in its messages are inside the unpacked chunk.</summary>
    /// <param name="document">Number local to the segment.</param>
    public ByteReader Document(int document)
    {
        var starts = _starts ?? ReadStarts();
        var place = document - firstDocument;
        return new ByteReader(bytes.Span[starts[place]..starts[place + 1]], file, offset);
    }

    private int[] ReadStarts()
    {
        var reader = new ByteReader(bytes.Span, file, offset);
        var starts = new int[documentCount + 1];
        long total = 0;
        for (var i = 0; i < documentCount; i++)
        {
            total += reader.ReadVarInt();
            starts[i + 1] = (int)Math.Min(total, int.MaxValue);
        }

        if (total != reader.Remaining)
        {
            throw reader.Damage($"documents of {reader.Remaining} bytes together", $"{total}");
        }

        for (var i = 0; i <= documentCount; i++)
        {
            starts[i] += reader.Position;
        }

        return _starts = starts;
    }
}
