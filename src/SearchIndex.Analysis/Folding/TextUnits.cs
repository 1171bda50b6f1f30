using System.Globalization;

namespace SearchIndex.Analysis.Folding;

/// <summary>Sorts code points into kinds.</summary>
internal static class TextUnits
{
    /// <summary>Blocks of scripts written without spaces, Han aside, and hangul: first and last code point in turn, ascending.</summary>
    private static ReadOnlySpan<int> UnspacedBlocks =>
    [
        0x0E00, 0x0FFF, // Thai, Lao, Tibetan
        0x1000, 0x109F, // Myanmar
        0x1100, 0x11FF, // Hangul jamo
        0x1780, 0x17FF, // Khmer
        0x1950, 0x19DF, // Tai Le, New Tai Lue
        0x1A20, 0x1AAF, // Tai Tham
        0x2E80, 0xA4CF, // radicals, kana, bopomofo, hangul letters, Yi
        0xA960, 0xA97F, // Hangul jamo
        0xA9E0, 0xA9FF, // Myanmar
        0xAA60, 0xAADF, // Myanmar, Tai Viet
        0xAC00, 0xD7FF, // Hangul syllables
        0x16FE0, 0x18DFF, // Tangut, Khitan, Nüshu marks
        0x1AFF0, 0x1B2FF, // kana, Nüshu
    ];

    /// <summary>The kind of a code point; unpaired surrogates are symbols.</summary>
    internal static TextUnitKind KindOf(int codePoint)
    {
        if (IsHan(codePoint))
        {
            return TextUnitKind.Han;
        }

        switch (CharUnicodeInfo.GetUnicodeCategory(codePoint))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter:
                return TextUnitKind.Letter;
            case UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber:
                return IsUnspaced(codePoint) ? TextUnitKind.Single : TextUnitKind.Letter;
            case UnicodeCategory.DecimalDigitNumber:
                return TextUnitKind.Digit;
            case UnicodeCategory.NonSpacingMark when codePoint is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180D):
                return TextUnitKind.Ignored;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return TextUnitKind.Mark;
            case UnicodeCategory.Format:
                return TextUnitKind.Ignored;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                return TextUnitKind.Space;
            case UnicodeCategory.Control when codePoint is (>= 0x09 and <= 0x0D) or 0x85:
                return TextUnitKind.Space;
            default:
                return TextUnitKind.Symbol;
        }
    }

    /// <summary>Han characters of all blocks, those included that later versions of Unicode will fill, and 々 〇 〡.</summary>
    internal static bool IsHan(int codePoint) => codePoint
        is (>= 0x4E00 and <= 0x9FFF)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x2E80 and <= 0x2FD5)
        or 0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029)
        or (>= 0x20000 and <= 0x3FFFD);

    private static bool IsUnspaced(int codePoint)
    {
        var blocks = UnspacedBlocks;
        for (var i = 0; i < blocks.Length; i += 2)
        {
            if (codePoint >= blocks[i] && codePoint <= blocks[i + 1])
            {
                return true;
            }
        }

        return false;
    }
}
