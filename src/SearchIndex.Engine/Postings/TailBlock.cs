using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>The documents that do not fill a block. See <see cref="PostingsCodecV1"/>.</summary>
internal static class TailBlock
{
    /// <summary>Reads a tail.</summary>
    /// <param name="reader">Stands at it.</param>
    /// <param name="before">The document before.</param>
    /// <param name="source">The field.</param>
    /// <param name="documents">Receives the documents, as many as there are.</param>
    /// <param name="frequencies">Receives their frequencies; as long.</param>
    public static void Read(ByteReader reader, int before, PostingsSource source, Span<int> documents, Span<int> frequencies)
    {
        long document = before;
        for (var i = 0; i < documents.Length; i++)
        {
            var code = reader.ReadVarUInt();
            var frequency = 1u;
            if (source.HasFrequencies)
            {
                frequency = (code & 1) != 0 ? 1 : Math.Min(reader.ReadVarUInt(), uint.MaxValue - 2) + 2;
                code >>= 1;
            }

            document += code + 1L;
            if (document >= source.DocumentCount || frequency > int.MaxValue)
            {
                throw reader.Damage($"a document below {source.DocumentCount} and a frequency", $"{document} and {frequency}");
            }

            documents[i] = (int)document;
            frequencies[i] = (int)frequency;
        }
    }

    /// <summary>What skip data would say of a list that is too short to have any.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="frequencies">Frequencies paired with them.</param>
    /// <param name="norms">Norms by document; empty where the field has none.</param>
    public static BlockBounds Bounds(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, ReadOnlySpan<byte> norms)
    {
        var maxFrequency = 0;
        var minNorm = norms.IsEmpty ? PostingsCodecV1.NormOfOne : byte.MaxValue;
        for (var i = 0; i < documents.Length; i++)
        {
            maxFrequency = Math.Max(maxFrequency, frequencies[i]);
            if (!norms.IsEmpty)
            {
                minNorm = Math.Min(minNorm, norms[documents[i]]);
            }
        }

        return new BlockBounds(documents[^1], maxFrequency, minNorm);
    }
}
