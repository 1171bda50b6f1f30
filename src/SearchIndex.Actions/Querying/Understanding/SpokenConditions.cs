using System.Globalization;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>
/// Finds conditions that people say in words: dates ("updated after 2025", 2025年以来), empty fields ("without a target", 没有基线), what is
/// not to be mentioned ("that do not mention X", 未提到X), and amounts (<see cref="SpokenAmounts"/>).
/// </summary>
/// <remarks>
/// A year alone is no condition: policies are full of years. A year with "after", "since" or "before" asks for the date of an action
/// only where the library can have such dates; "before 2035" is a goal, and stays text. Chinese words that stand in a text exactly as
/// typed stay text too, because whatever stands in a text must be found.
/// </remarks>
internal static partial class SpokenConditions
{
    private const string Month = @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";
    private const string Day = @"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?";
    private const string Year = @"(?:19|20)[0-9][0-9]";
    private const string Whole = $@"(?:(?:{Day}\s+)?{Month}\s+{Year}|{Month}\s+{Day}\s+{Year}|{Year}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12][0-9]|3[01]))?(?![0-9/.-])|{Year}\s?年\s?(?:0?[1-9]|1[0-2])\s?月(?:\s?(?:0?[1-9]|[12][0-9]|3[01])\s?[日号])?|(?<![0-9./-])(?:0?[1-9]|[12][0-9]|3[01])[-/.](?:0?[1-9]|[12][0-9]|3[01])[-/.]{Year}(?![0-9/.-]))";
    private const string Any = $@"(?:{Whole}|{Year}(?:\s?年)?(?![0-9/.年-]))";
    private const string Changed = @"(?:(?:last|newly|recently)\s+)?(?:updated?|dated|revised|modified|changed)";
    private const string ChangedHan = @"(?:更新|修订|修改)";
    private const string SideHan = @"(?:以后|之后|以来|以前|之前|[前后起](?=$|[\s的更修]))";

    /// <summary>Finds the conditions in words.</summary>
    /// <param name="text">Words of a query joined by blanks.</param>
    /// <param name="newestYear">The newest year of a date in the library; null where that is not known.</param>
    /// <param name="standsInTexts">Whether a run of characters stands somewhere as typed.</param>
    /// <param name="amounts">Finds amounts of indicators.</param>
    /// <returns>None over another, in the order of the text.</returns>
    public static IReadOnlyList<SpokenCondition> Find(string text, int? newestYear, Func<string, bool> standsInTexts, Func<string, IEnumerable<SpokenCondition>> amounts)
    {
        var found = new List<SpokenCondition>();
        text = Parsing.QuerySigns.ToAscii(text);
        found.AddRange(amounts(text));
        Dates(text, newestYear ?? int.MaxValue, found);
        foreach (Match match in EmptyField().Matches(text))
        {
            Add(found, new SpokenCondition(match.Index, match.Index + match.Length, "missing", match.Groups["field"].Value.ToLowerInvariant()));
        }

        foreach (Match match in NotMentioned().Matches(text))
        {
            var wanted = match.Groups["what"];
            Add(found, new SpokenCondition(match.Index, wanted.Index + wanted.Length, AsksForCities().IsMatch(text) ? "missing" : null, wanted.Value));
        }

        found.RemoveAll(condition => Parsing.QuerySigns.HasHan(text.AsSpan(condition.Start, condition.End - condition.Start)) && standsInTexts(Chunk(text, condition)));
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static void Dates(string text, int newestYear, List<SpokenCondition> found)
    {
        foreach (Match match in Between().Matches(text))
        {
            if (Read(match.Groups["a"].Value) is { } from && Read(match.Groups["b"].Value) is { } to && IsPast(match, from, newestYear))
            {
                Add(found, new SpokenCondition(match.Index, match.Index + match.Length, "updated", $"[{from} TO {to}]"));
            }
        }

        foreach (var match in Bounded().Matches(text).Concat(BoundedHan().Matches(text)))
        {
            if (Read(match.Groups["a"].Value) is { } day && IsPast(match, day, newestYear))
            {
                Add(found, new SpokenCondition(match.Index, match.Index + match.Length, "updated", Sign(match.Groups["side"].Value) + day));
            }
        }

        foreach (Match match in WholeDate().Matches(text))
        {
            if (Read(match.Value) is { } day)
            {
                Add(found, new SpokenCondition(match.Index, match.Index + match.Length, "updated", day, AlsoText: true));
            }
        }
    }

    // Where it is said that the date of a change is meant, any year will do.
    private static bool IsPast(Match match, string date, int newestYear) =>
        match.Groups["changed"].Success || int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture) <= newestYear;

    private static string Sign(string side) => side.ToLowerInvariant() switch
    {
        "after" or "以后" or "之后" or "后" => ">",
        "since" or "from" or "以来" or "起" => ">=",
        "before" or "以前" or "之前" or "前" => "<",
        "until" or "till" or "by" or "up to" => "<=",
        _ => "",
    };

    // The date as the query language writes it: 2026, 2026-04 or 2026-04-07; null where there is no such day.
    private static string? Read(string text)
    {
        if (DateReader.TryReadWhole(text, out var whole))
        {
            return whole.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        int year;
        var (month, day) = (0, 0);
        if (MonthName().Match(text) is { Success: true } name)
        {
            month = "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name.Value.ToLowerInvariant()[..3], StringComparison.Ordinal) / 3 + 1;
            var numbers = Number().Matches(text).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).ToList();
            year = numbers.Find(number => number > 31);
            day = numbers.Find(number => number <= 31);
        }
        else
        {
            var numbers = Number().Matches(text).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).ToList();
            (year, month, day) = (numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
        }

        return year is < 1000 or > 9998 || month > 12 || day > 0 && day > DateTime.DaysInMonth(year, month) ? null
            : string.Create(CultureInfo.InvariantCulture, $"{year:D4}{(month > 0 ? $"-{month:D2}" : "")}{(day > 0 ? $"-{day:D2}" : "")}");
    }

    private static void Add(List<SpokenCondition> found, SpokenCondition condition)
    {
        if (condition.End > condition.Start && !found.Exists(other => condition.Start < other.End && other.Start < condition.End))
        {
            found.Add(condition);
        }
    }

    // What was typed without a blank around a condition.
    private static string Chunk(string text, SpokenCondition condition)
    {
        var start = condition.Start == 0 ? 0 : text.LastIndexOf(' ', condition.Start - 1) + 1;
        var end = text.IndexOf(' ', condition.End);
        return text[start..(end < 0 ? text.Length : end)];
    }

    [GeneratedRegex($@"(?<!\w)(?:(?<changed>{Changed})\s+)?(?:between|from)\s+(?<a>{Any})\s+(?:and|to|until|till)\s+(?<b>{Any})(?!\w)|(?:自|从)?(?<a>{Year}\s?年(?:\s?[0-9]{{1,2}}\s?月)?)(?:至|到)(?<b>{Year}\s?年(?:\s?[0-9]{{1,2}}\s?月)?)(?:期间|之间|间)?(?<changed>{ChangedHan})?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();

    [GeneratedRegex($@"(?<!\w)(?:(?<changed>{Changed})\s+(?:(?<side>after|since|from|before|until|till|by|up\s+to|in|on|during)\s+)?(?<a>{Any})|(?<side>after|since|before)\s+(?<a>{Any}))(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bounded();

    [GeneratedRegex($@"(?<changed>{ChangedHan}(?:于|日期为?|时间为?)\s?)(?<a>{Any})(?<side>{SideHan})?|(?:自|从)?(?<a>{Any})(?:(?<side>{SideHan})(?<changed>{ChangedHan})?|(?<changed>{ChangedHan}))过?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BoundedHan();

    [GeneratedRegex($@"(?<![\w.-]){Whole}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeDate();

    // "without target species" names no field: what follows must begin something else.
    [GeneratedRegex(@"(?<!\w)(?:(?:that|which)\s+)?(?:(?:do|does|did)\s+not\s+have|(?:do|does|did)n['\u2019]?t\s+have|(?:have|has|having|with)\s+no|without|no|lacking|lacks?|missing)\s+(?:(?:an?|any|the|their)\s+)?(?<field>target|baseline|description|date)s?(?!\w)(?!\s+(?!(?:in|for|about|on|of|at|by|from|and|or|with|yet|that|which|after|before|since|updated)\b)(?-i:[a-z]))"
        + @"|(?:没有|无|缺少|缺乏|缺|尚无|未填写?|未设定?)(?<field>说明|描述|基线|目标|日期)(?=$|[\s的但且而并却又])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmptyField();

    [GeneratedRegex(@"(?<!\w)(?:(?:that|which)\s+)?(?:(?:do|does|did|are|is)\s+not|(?:do|does|did|are|is)n['\u2019]?t|not|never|without)\s+(?:mention(?:s|ing|ed)?|includ(?:e|ing)|contain(?:ing)?|refer(?:ring)?\s+to|about)\s+(?<what>\S.*)"
        + @"|(?<=\S\s)(?-i:not)\s+(?<what>\S.*)"
        + @"|(?:没有|没|未|不|并未|从未|尚未)(?:提到|提及|涉及|包含|包括|写到|谈到)过?(?<what>[^\s的]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotMentioned();

    [GeneratedRegex(@"(?<!\w)(?:which|what)\s+(?:cities|city|counties|districts)(?!\w)|(?<!\w)cities\s+(?:that|which|where|not|do|don['\u2019]?t)(?!\w)|哪(?:些|个|座|几个)?(?:城市|地方|地区|县|市|区)|的(?:城市|县市|地方)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AsksForCities();

    [GeneratedRegex("[a-z]{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthName();

    [GeneratedRegex(@"[0-9]+", RegexOptions.CultureInvariant | RegexOptions.ECMAScript, 1000)]
    private static partial Regex Number();
}
