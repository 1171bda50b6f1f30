using System.Buffers;
using System.Buffers.Binary;

namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>Collects the little-endian numbers of a lexicon's payload.</summary>
internal sealed class LexiconPayload
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 20);

    internal void Int32(params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(4), value);
            _bytes.Advance(4);
        }
    }

    internal void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    internal byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
