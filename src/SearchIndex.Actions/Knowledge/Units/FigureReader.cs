using System.Globalization;
using System.Text;

namespace SearchIndex.Actions.Knowledge.Units;

/// <summary>
/// Reads numbers as texts write them: digits of normal and full width, groups of thousands parted by comma, apostrophe, full stop or
/// blank, decimals after a full stop or comma, and multipliers such as 万 or "million".
/// </summary>
/// <remarks>
/// What one separator means is decided by the digits around it. A comma before exactly three digits parts
/// thousands, as in 1,234; before one or two digits it begins the decimals, as in 69,39. A full stop begins the decimals,
/// unless it parts several groups of three (1.234.567) or a comma with decimals follows (1.234,5). A blank or
/// an apostrophe parts thousands where it stands between one to three digits and groups of exactly three.
/// </remarks>
public static class FigureReader
{
    // A decimal holds 28 digits; a number of more than 18 before its separator is none that anybody measured.
    private const int MostDigits = 18;

    private static readonly (string Word, decimal Factor)[] Multipliers =
    [
        ("万亿", 1_000_000_000_000m), ("千万", 10_000_000m), ("百万", 1_000_000m), ("十万", 100_000m), ("亿", 100_000_000m), ("億", 100_000_000m),
        ("万", 10_000m), ("萬", 10_000m), ("千", 1_000m), ("百", 100m),
        ("billion", 1_000_000_000m), ("million", 1_000_000m), ("thousand", 1_000m),
    ];

    /// <summary>Reads the number that begins at a place of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="at">Where its first digit has to stand.</param>
    /// <param name="figure">The number.</param>
    /// <param name="blanks">Whether an ordinary blank may part thousands; a no-break or thin one always may.</param>
    /// <returns>Whether a number stands there. A place in the middle of one is none.</returns>
    public static bool TryRead(string text, int at, out Figure figure, bool blanks = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        figure = default;
        if (at < 0 || at >= text.Length || Digit(text[at]) < 0 || (at > 0 && (Digit(text[at - 1]) >= 0 || IsInside(text, at - 1))))
        {
            return false;
        }

        var (groups, separators, end) = Groups(text, at, blanks);
        var decimals = Decimals(groups, separators);
        if (decimals is { } kept)
        {
            // What follows the last group that belongs to the number is another number, as in 2021,2022.
            end = kept.End;
            groups = groups[..kept.Groups];
        }

        var number = new StringBuilder();
        for (var i = 0; i < groups.Count; i++)
        {
            number.Append(decimals is { HasDecimals: true } && i == groups.Count - 1 ? "." : "").Append(groups[i].Digits);
        }

        if (number.Length > MostDigits + 10 || groups.Take(groups.Count - 1).Sum(group => group.Digits.Length) > MostDigits
            || !decimal.TryParse(number.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var approximate = false;
        end = Multiplied(text, end, ref value, ref approximate);
        figure = new Figure(at, end, value, approximate);
        return true;
    }

    /// <summary>The value of a digit of normal or full width.</summary>
    /// <param name="c">Any character.</param>
    /// <returns>0 to 9; negative where it is none.</returns>
    public static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '\uFF10' and <= '\uFF19' ? c - '\uFF10' : -1;

    // Whether the character before a digit ties it to digits before that: "1,234" is not read from its 2.
    private static bool IsInside(string text, int at) =>
        at > 0 && Digit(text[at - 1]) >= 0 && !char.IsWhiteSpace(text[at]) && Separator(text, at, blanks: false) != 0;

    // 0 where it parts no digits; else a full stop, a comma or an apostrophe (for all signs that only part thousands). A comma of
    // full width belongs to a sentence, unless the digits before it have full width too.
    private static char Separator(string text, int at, bool blanks) => text[at] switch
    {
        '.' or '\uFF0E' => '.',
        ',' => ',',
        '\uFF0C' when text[at - 1] >= '\uFF10' => ',',
        '\'' or '\u2019' or '\u00A0' or '\u202F' or '\u2009' => '\'',
        ' ' when blanks => '\'',
        _ => '\0',
    };

    private static (List<(string Digits, int End)> Groups, List<char> Separators, int End) Groups(string text, int at, bool blanks)
    {
        var groups = new List<(string Digits, int End)>();
        var separators = new List<char>();
        var end = at;
        while (true)
        {
            var digits = new StringBuilder();
            while (end < text.Length && Digit(text[end]) is var digit and >= 0)
            {
                digits.Append((char)('0' + digit));
                end++;
            }

            groups.Add((digits.ToString(), end));
            if (end + 1 >= text.Length || Separator(text, end, blanks) is var separator && separator == 0 || Digit(text[end + 1]) < 0)
            {
                return (groups, separators, end);
            }

            separators.Add(separator);
            end++;
        }
    }

    // How many of the groups make one number, and whether the last of them holds its decimals. Null for a single group.
    private static (int Groups, int End, bool HasDecimals)? Decimals(List<(string Digits, int End)> groups, List<char> separators)
    {
        if (separators.Count == 0)
        {
            return null;
        }

        var thousands = 0;
        var sign = separators[0];
        if (groups[0].Digits.Length <= 3 && groups[0].Digits[0] != '0')
        {
            while (thousands < separators.Count && separators[thousands] == sign && groups[thousands + 1].Digits.Length == 3)
            {
                thousands++;
            }
        }

        var next = thousands;
        if (sign == '.' && thousands == 1 && !(next < separators.Count && separators[next] == ',' && BeginsDecimals(groups, separators, next)))
        {
            next = thousands = 0;
        }

        var hasDecimals = next < separators.Count && (thousands == 0 || separators[next] != sign) && BeginsDecimals(groups, separators, next);
        var count = thousands + (hasDecimals ? 2 : 1);
        return (count, groups[count - 1].End, hasDecimals);
    }

    // 3,5,7 is a list and 2021,2022 are two years: decimals after a comma are few and end the number.
    private static bool BeginsDecimals(List<(string Digits, int End)> groups, List<char> separators, int at) => separators[at] switch
    {
        '.' => true,
        ',' => (groups[at + 1].Digits.Length <= 2 || groups[at].Digits == "0") && !(at + 1 < separators.Count && separators[at + 1] == ','),
        _ => false,
    };

    private static int Multiplied(string text, int end, ref decimal value, ref bool approximate)
    {
        var at = Approximation(text, end, ref approximate);
        var word = at;
        while (word < text.Length && text[word] == ' ')
        {
            word++;
        }

        foreach (var (name, factor) in Multipliers)
        {
            if (string.CompareOrdinal(text, word, name, 0, name.Length) == 0 && !IsPartOfUnit(text, word, name) && value <= 1_000_000_000_000m)
            {
                value *= factor;
                return Approximation(text, word + name.Length, ref approximate);
            }
        }

        return at;
    }

    // 千米, 千克 and 千瓦 are units; "thousands" is no number.
    private static bool IsPartOfUnit(string text, int at, string name)
    {
        var end = at + name.Length;
        return end < text.Length && ((name == "千" && text[end] is '米' or '克' or '瓦') || (char.IsAsciiLetter(name[0]) && char.IsAsciiLetter(text[end])) || (name == "百" && text[end] == '分'));
    }

    private static int Approximation(string text, int at, ref bool approximate)
    {
        if (at < text.Length && text[at] is '余' or '餘' or '多')
        {
            approximate = true;
            return at + 1;
        }

        return at;
    }
}
