using System.Buffers.Binary;
using System.Text;
using SearchIndex.Engine.Columns;

namespace SearchIndex.Engine.Indexing;

/// <summary>The terms of a table in UTF-8 and in byte order.</summary>
internal sealed class SortedTerms
{
    private readonly ByteRuns _bytes = new();

    public SortedTerms(TermTable table)
    {
        var keys = new ulong[table.Count];
        Order = new int[table.Count];
        Span<byte> buffer = stackalloc byte[256];
        for (var term = 0; term < table.Count; term++)
        {
            var units = table[term];
            var utf8 = units.Length * 3 <= buffer.Length ? buffer : new byte[units.Length * 3];
            utf8 = utf8[..Encoding.UTF8.GetBytes(units, utf8)];
            _bytes.Add(utf8);
            keys[term] = Key(utf8);
            Order[term] = term;
        }

        // Most pairs differ in their first eight bytes; the rest is settled by whole terms.
        Array.Sort(keys, Order);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Order.AsSpan(start, end - start).Sort((a, b) => _bytes[a].SequenceCompareTo(_bytes[b]));
            }

            start = end;
        }
    }

    /// <summary>Numbers of the terms in the table, by rank.</summary>
    public int[] Order { get; }

    /// <summary>A term by its rank.</summary>
    public ReadOnlySpan<byte> this[int rank] => _bytes[Order[rank]];

    /// <summary>Ranks of the terms, by their number in the table.</summary>
    public int[] Ranks()
    {
        var ranks = new int[Order.Length];
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            ranks[Order[rank]] = rank;
        }

        return ranks;
    }

    /// <summary>The first eight bytes as a number that sorts as they do; short terms are filled with zeros.</summary>
    private static ulong Key(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        }

        ulong key = 0;
        for (var i = 0; i < sizeof(ulong); i++)
        {
            key = (key << 8) | (i < term.Length ? term[i] : 0u);
        }

        return key;
    }
}
