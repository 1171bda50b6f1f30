using System.Text;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Files;

/// <summary>Decodes files that hold lines in UTF-8 and lines in GB18030, as where two exports were pasted together.</summary>
internal static class MixedText
{
    private const int MaximumRanges = 5;

    /// <summary>Decodes line by line where both encodings are certain: whole lines of Han text in each.</summary>
    /// <param name="bytes">Bytes that are not valid UTF-8.</param>
    /// <param name="decoded">The text, with a note that names the lines in GB18030.</param>
    /// <returns>Whether the bytes are such a mixture.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out DecodedText decoded)
    {
        var text = new StringBuilder(bytes.Length);
        var others = new List<int>();
        var hanLines = 0;
        for (var line = 1; !bytes.IsEmpty; line++)
        {
            // Neither encoding has a byte below 0x20 inside a character.
            var end = bytes.IndexOf((byte)'\n') + 1;
            var part = end == 0 ? bytes : bytes[..end];
            bytes = bytes[part.Length..];
            var (valid, invalid) = TextDecoder.CountUtf8(part);
            // A line of UTF-8 with a few broken bytes is damaged, not of another encoding.
            if (invalid > 0 && valid <= invalid * 4 && TextDecoder.Strict(54936, part) is { } gb && TextDecoder.LooksChinese(gb))
            {
                others.Add(line);
                text.Append(gb);
                continue;
            }

            var utf8 = Encoding.UTF8.GetString(part);
            hanLines += invalid == 0 && utf8.Any(Scripts.IsHan) ? 1 : 0;
            text.Append(utf8);
        }

        // Short lines of either encoding may pass for the other by chance: such a file has few of them.
        if (others.Count == 0 || hanLines == 0 || hanLines * 20 < others.Count)
        {
            decoded = new DecodedText(string.Empty, string.Empty, []);
            return false;
        }

        decoded = new DecodedText(text.ToString(), "utf-8 and gb18030", [$"The file mixes encodings: {Ranges(others)} read as GB18030, the others as UTF-8. Check the places where they meet."]);
        return true;
    }

    private static string Ranges(List<int> lines)
    {
        var ranges = new List<string>();
        for (var i = 0; i < lines.Count;)
        {
            var j = i;
            while (j + 1 < lines.Count && lines[j + 1] <= lines[j] + 4)
            {
                j++;
            }

            ranges.Add(i == j ? $"{lines[i]}" : $"{lines[i]} to {lines[j]}");
            i = j + 1;
        }

        return (lines.Count == 1 ? "line " : "lines ") + string.Join(", ", ranges.Take(MaximumRanges)) + (ranges.Count > MaximumRanges ? " and others" : string.Empty) + (lines.Count == 1 ? " was" : " were");
    }
}
