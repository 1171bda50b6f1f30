using System.Text;

namespace SearchIndex.Engine.Queries.Expansion;

/// <summary>Code points of terms.</summary>
internal static class TermRunes
{
    /// <summary>Decodes a term; a damaged sequence becomes U+FFFD.</summary>
    /// <param name="term">UTF-8.</param>
    /// <param name="buffer">Is replaced by a larger one where it is too short.</param>
    /// <returns>A part of the buffer.</returns>
    public static ReadOnlySpan<int> Decode(ReadOnlySpan<byte> term, ref int[] buffer)
    {
        if (buffer.Length < term.Length)
        {
            buffer = new int[Math.Max(term.Length, buffer.Length * 2)];
        }

        var count = 0;
        while (!term.IsEmpty)
        {
            if (term[0] < 0x80)
            {
                buffer[count++] = term[0];
                term = term[1..];
                continue;
            }

            Rune.DecodeFromUtf8(term, out var rune, out var length);
            buffer[count++] = rune.Value;
            term = term[length..];
        }

        return buffer.AsSpan(0, count);
    }
}
