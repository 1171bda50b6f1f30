using System.Globalization;

namespace SearchIndex.Actions.Knowledge.Entities;

/// <summary>Reads numbers as texts of both languages write them: 1,200.5, １２, 三百余, 2.3万.</summary>
internal static class NumberReader
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Reads the digits that stand at a place.</summary>
    /// <param name="text">A text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="value">The number.</param>
    /// <returns>Whether there is one: digits of any width, commas between groups of three, one decimal point.</returns>
    public static bool TryReadDigits(string text, int start, out int end, out double value)
    {
        var plain = new System.Text.StringBuilder(16);
        var at = start;
        var point = false;
        while (at < text.Length && plain.Length < 18)
        {
            var c = Narrow(text[at]);
            if (char.IsAsciiDigit(c))
            {
                plain.Append(c);
            }
            else if (c == ',' && !point && IsGroup(text, at + 1))
            {
                at++;
                continue;
            }
            else if (c == '.' && !point && plain.Length > 0 && at + 1 < text.Length && char.IsAsciiDigit(Narrow(text[at + 1])))
            {
                point = true;
                plain.Append('.');
            }
            else
            {
                break;
            }

            at++;
        }

        end = at;
        return double.TryParse(plain.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a number in Chinese characters.</summary>
    /// <param name="text">A text.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="value">The number.</param>
    /// <returns>Whether there is one: 三, 十二, 三百二十, 一百零五, 两千, 百 (alone one hundred). 万 and 亿 are left to the caller.</returns>
    public static bool TryReadChinese(string text, int start, out int end, out double value)
    {
        var (total, digit, at) = (0, -1, start);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            var number = c == '两' ? 2 : c == '零' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);
            if (number >= 0)
            {
                if (digit > 0)
                {
                    break;
                }

                digit = number;
                continue;
            }

            var scale = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (scale == 0 || (scale == 1000 && at + 1 < text.Length && text[at + 1] is '米' or '克' && digit < 0))
            {
                break;
            }

            total += (digit <= 0 ? 1 : digit) * scale;
            digit = -1;
        }

        end = at;
        value = total + Math.Max(digit, 0);
        return at > start && value > 0;
    }

    /// <summary>A full-width digit or sign in normal width.</summary>
    /// <param name="c">Any unit.</param>
    /// <returns>Its ASCII twin, or itself.</returns>
    public static char Narrow(char c) => c is >= '\uFF0C' and <= '\uFF19' ? (char)(c - 0xFEE0) : c;

    private static bool IsGroup(string text, int at) =>
        at + 2 < text.Length && char.IsAsciiDigit(Narrow(text[at])) && char.IsAsciiDigit(Narrow(text[at + 1])) && char.IsAsciiDigit(Narrow(text[at + 2]))
        && !(at + 3 < text.Length && char.IsAsciiDigit(Narrow(text[at + 3])));
}
