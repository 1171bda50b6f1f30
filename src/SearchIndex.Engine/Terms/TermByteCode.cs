using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>
/// A prefix code for the bytes of a field's terms, with a code of its own behind each byte: what follows the first byte of a Han
/// character, or the sign before a number, is far from random. Immutable; safe for many threads.
/// <code>
/// code    := contexts(VarInt) context{contexts}          contexts: 0 where the terms are plain
/// context := previous(byte) symbols-1(byte) symbol(byte){symbols} length(4 bits){symbols+1}
///            previous: the byte of the term before the coded one, 0 at its start, ascending; symbol: ascending; length: bits of each
///            symbol's code, 1 to 15, the last one being that of the escape, behind which any other byte follows in 8 bits. Lengths are
///            filled up to a whole byte
/// </code>
/// Codes are canonical: ordered by length and then by symbol, the escape being 256; they are written from their highest bit on. Behind a
/// byte that has no context, bytes stand in 8 bits.
/// </summary>
internal sealed class TermByteCode
{
    /// <summary>The symbol that stands for all bytes without a code of their own.</summary>
    public const int Escape = 256;

    /// <summary>Bits of the longest code.</summary>
    public const int MaxLength = 15;

    private readonly TermByteContext?[] _contexts;

    private TermByteCode(TermByteContext?[] contexts) => _contexts = contexts;

    /// <summary>Makes the code of a field.</summary>
    /// <param name="counts">How often each byte follows each other: at 256 * previous + byte.</param>
    /// <returns>Null where it would not save an eighth of the bytes, the code itself counted.</returns>
    public static TermByteCode? For(ReadOnlySpan<int> counts)
    {
        var contexts = new TermByteContext?[256];
        long bytes = 0;
        long bits = 0;
        for (var previous = 0; previous < contexts.Length; previous++)
        {
            var row = counts.Slice(previous * 256, 256);
            var context = TermByteContext.For(row);
            for (var symbol = 0; symbol < row.Length; symbol++)
            {
                bytes += row[symbol];
                bits += row[symbol] * (long)(context?.LengthOf(symbol) ?? 8);
            }

            contexts[previous] = context;
        }

        var code = new TermByteCode(contexts);
        var table = new ByteWriter();
        code.WriteTo(table);
        return (bits / 8) + table.Length < bytes - (bytes / 8) ? code : null;
    }

    /// <summary>Reads a code.</summary>
    /// <returns>Null where terms are plain.</returns>
    public static TermByteCode? Read(ref ByteReader reader)
    {
        var count = reader.ReadVarInt();
        if (count == 0)
        {
            return null;
        }

        var contexts = new TermByteContext?[256];
        var last = -1;
        for (var i = 0; i < count; i++)
        {
            int previous = reader.ReadByte();
            if (previous <= last)
            {
                throw reader.Damage("contexts in ascending order", $"{previous} behind {last}");
            }

            contexts[previous] = TermByteContext.Read(ref reader);
            last = previous;
        }

        return new TermByteCode(contexts);
    }

    /// <summary>Writes the code.</summary>
    public void WriteTo(ByteWriter writer)
    {
        writer.WriteVarInt(_contexts.Count(context => context is not null));
        for (var previous = 0; previous < _contexts.Length; previous++)
        {
            if (_contexts[previous] is { } context)
            {
                writer.WriteByte((byte)previous);
                context.WriteTo(writer);
            }
        }
    }

    /// <summary>Writes one byte of a term.</summary>
    /// <param name="previous">The byte before it, 0 at the start.</param>
    /// <param name="value">The byte.</param>
    /// <param name="writer">Receives its code.</param>
    public void Encode(byte previous, byte value, BitWriter writer)
    {
        if (_contexts[previous] is { } context)
        {
            context.Encode(value, writer);
        }
        else
        {
            writer.WriteBits(value, 8);
        }
    }

    /// <summary>Reads one byte of a term.</summary>
    /// <param name="previous">The byte before it, 0 at the start.</param>
    /// <param name="reader">Stands at the code, and behind it afterwards.</param>
    public byte Decode(byte previous, ref BitReader reader) =>
        _contexts[previous] is { } context ? context.Decode(ref reader) : (byte)reader.ReadBits(8);
}
