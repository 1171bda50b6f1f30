using System.Text;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Files;

/// <summary>Finds the encoding of bytes and decodes them: UTF-8 and UTF-16 with and without byte order mark, GB18030, Windows-1252.</summary>
internal static class TextDecoder
{
    private const int MaximumBadLines = 5;

    /// <summary>Decodes.</summary>
    /// <param name="bytes">The bytes, not empty.</param>
    /// <returns>The text.</returns>
    /// <exception cref="SourceRefusedException">The bytes are no text.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return DecodeUtf8(bytes[3..], "utf-8 with BOM");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return DecodeUtf16(bytes[2..], bigEndian: false, "utf-16le with BOM");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return DecodeUtf16(bytes[2..], bigEndian: true, "utf-16be with BOM");
        }

        if (GuessUtf16(bytes) is { } bigEndian)
        {
            return DecodeUtf16(bytes, bigEndian, bigEndian ? "utf-16be" : "utf-16le");
        }

        RefuseBinary(bytes);
        var (valid, invalid) = CountUtf8(bytes);
        if (invalid == 0)
        {
            return DecodeUtf8(bytes, "utf-8");
        }

        if (MixedText.TryDecode(bytes, out var mixed))
        {
            return mixed;
        }

        // A damaged UTF-8 file still holds far more whole sequences than broken ones; other encodings hold hardly any.
        if (valid > invalid * 4)
        {
            return DecodeUtf8(bytes, "utf-8");
        }

        return DecodeLegacy(bytes) ?? DecodeUtf8(bytes, "utf-8");
    }

    private static DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes, string name)
    {
        if (CountUtf8(bytes).Invalid > 0 && MixedText.TryDecode(bytes, out var mixed))
        {
            return mixed;
        }

        var text = Encoding.UTF8.GetString(bytes);
        return new DecodedText(text, name, CountUtf8(bytes).Invalid == 0 ? [] : NotesOn(text, name));
    }

    private static DecodedText DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, string name)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: false);
        var text = encoding.GetString(bytes);
        return new DecodedText(text, name, text.Contains('\uFFFD') ? NotesOn(text, name) : []);
    }

    private static DecodedText? DecodeLegacy(ReadOnlySpan<byte> bytes)
    {
        var gb = Strict(54936, bytes);
        var latin = Strict(1252, bytes);
        if (gb is not null && (latin is null || LooksChinese(gb)))
        {
            return new DecodedText(gb, "gb18030", []);
        }

        if (latin is not null)
        {
            return new DecodedText(latin, "windows-1252", ["The file is not valid UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters look wrong."]);
        }

        // Mostly GB18030 with a few broken bytes: replace them and say where.
        var loose = CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!.GetString(bytes);
        return LooksChinese(loose) ? new DecodedText(loose, "gb18030", NotesOn(loose, "gb18030")) : null;
    }

    internal static string? Strict(int codePage, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>In GB18030 text the marks 。，、 and common characters are frequent; Latin text read so gives rare characters between ASCII letters.</summary>
    internal static bool LooksChinese(string text)
    {
        var han = 0;
        var pairs = 0;
        var beside = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Scripts.IsHan(text[i]))
            {
                han++;
                pairs += i > 0 && Scripts.IsUnspaced(text[i - 1]) ? 1 : 0;
                beside += i > 0 && char.IsAsciiLetterLower(text[i - 1]) ? 1 : 0;
            }
        }

        return han > 0 && pairs * 2 > han && beside * 4 < han;
    }

    private static List<string> NotesOn(string text, string encoding)
    {
        var lines = new List<int>();
        var line = 1;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                line++;
            }
            else if (text[i] == '\uFFFD')
            {
                count++;
                if (lines.Count <= MaximumBadLines && (lines.Count == 0 || lines[^1] != line))
                {
                    lines.Add(line);
                }
            }
        }

        if (count == 0)
        {
            return [];
        }

        var where = string.Join(", ", lines.Take(MaximumBadLines)) + (lines.Count > MaximumBadLines ? " and others" : string.Empty);
        var places = count == 1 ? "1 place holds" : $"{count} places hold";
        return [$"{places} bytes that are not valid {encoding}, read as U+FFFD (line {where}). Export the file again if the text matters."];
    }

    private static bool? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || (bytes.Length & 1) != 0)
        {
            return null;
        }

        var head = bytes[..Math.Min(bytes.Length, 8192)];
        var even = 0;
        var odd = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        // ASCII characters, of which every profile has many, leave one half of their bytes zero.
        var units = head.Length / 2;
        return odd * 8 > units && even * 20 < odd ? false : even * 8 > units && odd * 20 < even ? true : null;
    }

    private static void RefuseBinary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 65536)];
        var control = 0;
        foreach (var b in head)
        {
            control += b < 0x20 && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or 0x0C or 0x0B or 0x1A) ? 1 : 0;
        }

        if (control * 50 > head.Length)
        {
            throw new SourceRefusedException("The file holds binary data and no text that can be read. Profiles are read from .txt, .md, .html, .docx and .pdf files.");
        }
    }

    /// <summary>Counts whole multi-byte sequences and broken ones.</summary>
    internal static (int Valid, int Invalid) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        var invalid = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == System.Buffers.OperationStatus.Done)
            {
                valid++;
            }
            else
            {
                invalid++;
            }

            bytes = bytes[Math.Max(1, consumed)..];
        }

        return (valid, invalid);
    }
}
