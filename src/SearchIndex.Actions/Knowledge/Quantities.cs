using SearchIndex.Actions.Knowledge.Entities;

namespace SearchIndex.Actions.Knowledge;

/// <summary>Finds numbers with a unit, in Chinese and English, and brings them to one unit of each kind.</summary>
public static class Quantities
{
    private const int LongestWhat = 24;

    private static readonly string[] Fillers =
    [
        "达到了", "达到", "提高到", "提升到", "增加到", "提高至", "提升至", "增加至", "稳定在", "保持在", "控制在", "不低于", "不少于", "不超过", "超过", "约为", "共有", "面积为",
        "累计", "总计", "共计", "近", "超", "达", "至", "到", "为", "约", "共", "有", "在", "是",
        " is currently", " currently", " is about", " is approximately", " of about", " of approximately", " approximately", " about", " over", " more than", " at least", " reaches", " reached",
        " is", " of", " are", " was", " to", " by", " with", " at", " has", " have", " a",
    ];

    /// <summary>Finds the quantities in a text as they are written.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Such as "42432.88 hectares", "69.39%" or "1954.67平方公里"; each once, in order of first appearance.</returns>
    public static IReadOnlyList<string> Find(string text) => [.. Read(text).Select(quantity => quantity.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads the quantities in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Quantities in order, none over another. Years, dates, clauses of laws (第三条) and bare numbers are none.</returns>
    public static IReadOnlyList<Quantity> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Quantity>();
        var at = 0;
        while (at < text.Length)
        {
            if (BeginsNumber(text, at) && TryRead(text, at, out var quantity))
            {
                found.Add(quantity);
                at = quantity.End;
            }
            else
            {
                at = BeginsDigits(text, at) ? AfterDigits(text, at) : at + 1;
            }
        }

        return found;
    }

    private static bool BeginsDigits(string text, int at) => char.IsAsciiDigit(NumberReader.Narrow(text[at]));

    private static int AfterDigits(string text, int at)
    {
        while (at < text.Length && BeginsDigits(text, at))
        {
            at++;
        }

        return at;
    }

    private static bool BeginsNumber(string text, int at)
    {
        var c = text[at];
        if (BeginsDigits(text, at))
        {
            // Not inside 12.5, A4, 第3 or 1,200.
            return at == 0 || (!char.IsAsciiLetterOrDigit(text[at - 1]) && text[at - 1] is not ('.' or ',' or '第' or '．'));
        }

        return (c is >= '一' and <= '龥' && "一二三四五六七八九十两百".Contains(c, StringComparison.Ordinal) && (at == 0 || !"第零〇一二三四五六七八九十百千万两几数星初".Contains(text[at - 1], StringComparison.Ordinal)))
            || (c == '百' && string.CompareOrdinal(text, at, "百分之", 0, 3) == 0);
    }

    private static bool TryRead(string text, int start, out Quantity quantity)
    {
        quantity = null!;
        if (string.CompareOrdinal(text, start, "百分之", 0, 3) == 0)
        {
            if (!TryNumber(text, start + 3, out var after, out var percent, out _))
            {
                return false;
            }

            quantity = new Quantity(start, after, text[start..after], percent, null, "%", percent, null, "%", What(text, start));
            return true;
        }

        if (!TryNumber(text, start, out var end, out var value, out var chinese))
        {
            return false;
        }

        double? high = null;
        double? lowScale = null;
        var at = end;
        var scale = Scale(text, ref at);
        var own = at;
        if (TryUnit(text, at, out var unitEnd, out var baseUnit, out var factor, out var counts))
        {
            // 3公顷—5公顷: a unit on both sides.
            if (TryDash(text, unitEnd, out var second) && TryNumber(text, second, out var secondEnd, out var upper, out _))
            {
                var secondAt = secondEnd;
                var secondScale = Scale(text, ref secondAt);
                if (TryUnit(text, secondAt, out var secondUnitEnd, out var secondBase, out var secondFactor, out _) && secondBase == baseUnit && upper > value)
                {
                    var unitText = text[secondEnd..secondUnitEnd].TrimStart();
                    quantity = new Quantity(start, secondUnitEnd, text[start..secondUnitEnd], value, upper, unitText, Round(value * scale * factor),
                        Round(upper * secondScale * secondFactor), baseUnit, What(text, start));
                    return true;
                }
            }
        }
        else if (TryDash(text, own, out var second) && TryNumber(text, second, out var secondEnd, out var upper, out _) && upper > value)
        {
            // 3-5公顷, 20万—30万亩: one unit for both.
            lowScale = scale;
            at = secondEnd;
            scale = Scale(text, ref at);
            lowScale = lowScale == 1 ? scale : lowScale;
            (high, end) = (upper, secondEnd);
            if (!TryUnit(text, at, out unitEnd, out baseUnit, out factor, out counts))
            {
                return false;
            }
        }
        else
        {
            return false;
        }

        // 一个 and 两岸 count nothing worth a figure; 三百余株 does.
        if (chinese && counts && value < 10 && scale == 1)
        {
            return false;
        }

        var unit = text[end..unitEnd].TrimStart(' ', '余', '多');
        quantity = new Quantity(start, unitEnd, text[start..unitEnd], value, high, unit, Round(value * (lowScale ?? scale) * factor),
            high is { } top ? Round(top * scale * factor) : null, baseUnit, What(text, start));
        return true;
    }

    private static bool TryNumber(string text, int at, out int end, out double value, out bool chinese)
    {
        chinese = false;
        if (at < text.Length && BeginsDigits(text, at))
        {
            return NumberReader.TryReadDigits(text, at, out end, out value);
        }

        chinese = true;
        return NumberReader.TryReadChinese(text, at, out end, out value);
    }

    // 万 and 亿, with 余 or 多 ("and more") on either side of them, and "million" in English.
    private static double Scale(string text, ref int at)
    {
        var scale = 1d;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '余' or '多':
                    break;
                case '万':
                    scale *= 1e4;
                    break;
                case '亿':
                    scale *= 1e8;
                    break;
                case '千' or '百' when at + 1 < text.Length && text[at + 1] is '亩' or '万' or '吨' or '元' or '公':
                    scale *= text[at] == '千' ? 1e3 : 1e2;
                    break;
                case ' ' when string.Compare(text, at, " million", 0, 8, StringComparison.OrdinalIgnoreCase) == 0:
                    at += 7;
                    scale *= 1e6;
                    break;
                default:
                    return scale;
            }

            at++;
        }

        return scale;
    }

    private static bool TryUnit(string text, int at, out int end, out string baseUnit, out double factor, out bool counts)
    {
        var start = at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;
        var found = MeasureUnits.TryRead(text, start, out var length, out var known, out factor, out counts);
        end = start + length;
        baseUnit = known ?? "";
        return found && !(known == "CNY" && end < text.Length && text[end] is '旦' or '宵');
    }

    private static bool TryDash(string text, int at, out int after)
    {
        after = at;
        while (after < text.Length && text[after] == ' ')
        {
            after++;
        }

        var begun = after;
        while (after < text.Length && text[after] is '-' or '—' or '–' or '－' or '~' or '～' or '至' or '到')
        {
            after++;
        }

        if (after == begun || after - begun > 2)
        {
            return false;
        }

        while (after < text.Length && text[after] == ' ')
        {
            after++;
        }

        return true;
    }

    // Sums of units are given to twelve digits, so that 0.1 hectares are 0.001 square kilometres and no more.
    private static double Round(double amount) => amount == 0 ? 0 : double.Parse(amount.ToString("G12", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static string? What(string text, int start)
    {
        var begin = start;
        while (begin > 0 && start - begin < 60 && text[begin - 1] is not ('，' or '。' or '；' or '：' or '、' or ',' or ';' or ':' or '\n' or '（' or '(' or '.' or '！' or '“' or '”' or '%'))
        {
            begin--;
        }

        var what = text[begin..start].TrimEnd();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var filler in Fillers)
            {
                if (what.EndsWith(filler, StringComparison.OrdinalIgnoreCase))
                {
                    what = what[..^filler.Length].TrimEnd();
                    changed = true;
                    break;
                }
            }
        }

        if (what.Length > LongestWhat)
        {
            var cut = what.Length - LongestWhat;
            var blank = what.IndexOf(' ', cut);
            what = blank > 0 && char.IsAsciiLetter(what[cut]) && what[cut - 1] != ' ' ? what[(blank + 1)..] : char.IsLowSurrogate(what[cut]) ? what[(cut + 1)..] : what[cut..];
        }

        what = what.Trim();
        return what.Length < 2 ? null : what;
    }
}
