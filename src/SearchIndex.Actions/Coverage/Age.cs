using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchIndex.Actions.Coverage;

/// <summary>A length of time in months and days, as people name it.</summary>
/// <param name="Months">0 or more.</param>
/// <param name="Days">0 or more.</param>
public readonly partial record struct Age(int Months, int Days)
{
    /// <summary>One year.</summary>
    public static Age Year => new(12, 0);

    /// <summary>Reads a length of time.</summary>
    /// <param name="text">Such as "1y", "18m", "2w", "300d", "1 year" or "6个月".</param>
    /// <param name="age">The length.</param>
    /// <returns>False for anything else, for nothing, and for more than 100 years.</returns>
    public static bool TryParse(string? text, out Age age)
    {
        age = default;
        var match = Form().Match(text?.Trim() ?? "");
        if (!match.Success || !int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 36_500)
        {
            return false;
        }

        age = char.ToLowerInvariant(match.Groups["unit"].ValueSpan[0]) switch
        {
            'y' or '年' => new Age(number * 12, 0),
            'm' or '个' or '月' => new Age(number, 0),
            'w' or '周' => new Age(0, number * 7),
            _ => new Age(0, number),
        };
        return age.Months <= 1_200;
    }

    /// <summary>The day that lies this long before another.</summary>
    /// <param name="day">The other day.</param>
    /// <returns>The day; the first one that can be held where it would be earlier.</returns>
    public DateOnly Before(DateOnly day) => day.Year * 12 - Months < 24 || day.DayNumber - Days < 400 ? DateOnly.MinValue : day.AddMonths(-Months).AddDays(-Days);

    /// <summary>The length in words.</summary>
    /// <returns>Such as "1 year" or "300 days".</returns>
    public override string ToString() => (Months, Days) switch
    {
        ( > 0, 0) when Months % 12 == 0 => Counted(Months / 12, "year"),
        ( > 0, 0) => Counted(Months, "month"),
        _ => Counted(Days, "day"),
    };

    private static string Counted(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    [GeneratedRegex(@"^(?<number>\d{1,5})\s?(?<unit>y(?:ears?)?|m(?:onths?)?|w(?:eeks?)?|d(?:ays?)?|年|个月|月|周|天|日)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
