using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchIndex.Actions.Reading.Texts;

/// <summary>Reads the number with which an item of a list begins: "1.", "2)", "（3）", "④", "五、".</summary>
internal static partial class ListOrder
{
    private const string Han = "一二三四五六七八九十";

    /// <summary>Reads the number.</summary>
    /// <param name="line">A line.</param>
    /// <returns>The number, or 0 where the line does not begin with one.</returns>
    public static int NumberOf(string line)
    {
        if (line.Length == 0)
        {
            return 0;
        }

        if (line[0] is >= '\u2460' and <= '\u2473')
        {
            return line[0] - '\u2460' + 1;
        }

        var match = Number().Match(line);
        if (!match.Success)
        {
            return 0;
        }

        var digits = match.Groups["n"].Value;
        return digits.Length == 1 && Han.IndexOf(digits[0], StringComparison.Ordinal) is >= 0 and var place
            ? place + 1
            : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\A(?:[（(](?<n>[0-9]{1,2}|[一二三四五六七八九十])[）)]|(?<n>[0-9]{1,2})(?:[、．]|[.)）](?![0-9]))|(?<n>[一二三四五六七八九十])、)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
