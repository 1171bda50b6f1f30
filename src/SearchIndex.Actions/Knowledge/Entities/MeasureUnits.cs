using System.Diagnostics.CodeAnalysis;

namespace SearchIndex.Actions.Knowledge.Entities;

/// <summary>Units of measure and words that count, in Chinese and English, with what one of them is in the base unit.</summary>
internal static class MeasureUnits
{
    // 15 mu are a hectare; an acre is 4,046.8564224 square metres.
    private const double Mu = 0.01 / 15;
    private const double Acre = 0.0040468564224;

    // Longest first within one first letter: the first that fits is taken.
    private static readonly (string Text, string Base, double Factor, bool Counts)[] Units =
    [
        ("平方公里", "km²", 1, false), ("平方千米", "km²", 1, false), ("平方米", "km²", 1e-6, false), ("立方米", "m³", 1, false), ("公顷", "km²", 0.01, false),
        ("公里", "m", 1000, false), ("千米", "m", 1000, false), ("公斤", "t", 0.001, false), ("千克", "t", 0.001, false), ("米", "m", 1, false), ("亩", "km²", Mu, false),
        ("吨", "t", 1, false), ("元", "CNY", 1, false), ("个百分点", "percentage points", 1, false), ("摄氏度", "°C", 1, false), ("℃", "°C", 1, false),
        ("㎡", "km²", 1e-6, false), ("㎢", "km²", 1, false), ("m³", "m³", 1, false), ("%", "%", 1, false), ("％", "%", 1, false), ("‰", "‰", 1, false),
        ("square kilometres", "km²", 1, false), ("square kilometers", "km²", 1, false), ("square kilometre", "km²", 1, false), ("square kilometer", "km²", 1, false),
        ("square metres", "km²", 1e-6, false), ("square meters", "km²", 1e-6, false), ("cubic metres", "m³", 1, false), ("cubic meters", "m³", 1, false),
        ("square km", "km²", 1, false), ("sq. km", "km²", 1, false), ("sq km", "km²", 1, false), ("sq.km", "km²", 1, false), ("km²", "km²", 1, false), ("km2", "km²", 1, false),
        ("hm²", "km²", 0.01, false), ("hm2", "km²", 0.01, false), ("hectares", "km²", 0.01, false), ("hectare", "km²", 0.01, false), ("ha", "km²", 0.01, false),
        ("acres", "km²", Acre, false), ("acre", "km²", Acre, false), ("mu", "km²", Mu, false), ("m²", "km²", 1e-6, false), ("m2", "km²", 1e-6, false), ("m3", "m³", 1, false),
        ("kilometres", "m", 1000, false), ("kilometers", "m", 1000, false), ("kilometre", "m", 1000, false), ("kilometer", "m", 1000, false), ("km", "m", 1000, false),
        ("metres", "m", 1, false), ("meters", "m", 1, false), ("metre", "m", 1, false), ("meter", "m", 1, false), ("m", "m", 1, false),
        ("tonnes", "t", 1, false), ("tonne", "t", 1, false), ("tons", "t", 1, false), ("ton", "t", 1, false), ("t", "t", 1, false), ("kilograms", "t", 0.001, false), ("kg", "t", 0.001, false),
        ("percentage points", "percentage points", 1, false), ("percent", "%", 1, false), ("per cent", "%", 1, false), ("yuan", "CNY", 1, false), ("RMB", "CNY", 1, false),
        ("人次", "人次", 1, false), ("车次", "车次", 1, true), ("批次", "批次", 1, true), ("人", "人", 1, true), ("户", "户", 1, true), ("株", "株", 1, true), ("棵", "棵", 1, true),
        ("尾", "尾", 1, true), ("羽", "羽", 1, true), ("只", "只", 1, true), ("头", "头", 1, true), ("种", "种", 1, true), ("处", "处", 1, true), ("座", "座", 1, true), ("条", "条", 1, true),
        ("次", "次", 1, true), ("起", "起", 1, true), ("家", "家", 1, true), ("名", "名", 1, true), ("件", "件", 1, true), ("场", "场", 1, true), ("所", "所", 1, true), ("个", "个", 1, true),
        ("项", "项", 1, true), ("块", "块", 1, true), ("台", "台", 1, true), ("套", "套", 1, true), ("份", "份", 1, true), ("支", "支", 1, true), ("辆", "辆", 1, true), ("艘", "艘", 1, true),
        ("species", "species", 1, true), ("people", "people", 1, true), ("trees", "trees", 1, true),
    ];

    /// <summary>Finds the unit that stands at a place.</summary>
    /// <param name="text">A text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="length">Its length.</param>
    /// <param name="baseUnit">Its base unit.</param>
    /// <param name="factor">How much of the base unit one of it is.</param>
    /// <param name="counts">Whether it only counts things.</param>
    /// <returns>Whether there is one. A unit in Latin letters ends where the word ends.</returns>
    public static bool TryRead(string text, int at, out int length, [NotNullWhen(true)] out string? baseUnit, out double factor, out bool counts)
    {
        if (at < text.Length)
        {
            foreach (var unit in Units)
            {
                if (string.Compare(text, at, unit.Text, 0, unit.Text.Length, StringComparison.OrdinalIgnoreCase) == 0 && EndsWord(text, at + unit.Text.Length, unit.Text[^1]))
                {
                    (length, baseUnit, factor, counts) = (unit.Text.Length, unit.Base, unit.Factor, unit.Counts);
                    return true;
                }
            }
        }

        (length, baseUnit, factor, counts) = (0, null, 0, false);
        return false;
    }

    private static bool EndsWord(string text, int end, char last) =>
        end <= text.Length && (end == text.Length || last > 0x7F || !char.IsAsciiLetterOrDigit(last) || !char.IsAsciiLetterOrDigit(text[end]));
}
