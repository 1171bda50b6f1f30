using System.Globalization;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Library;

namespace SearchIndex.TestKit.Actions;

/// <summary>
/// What a query should find, said in plain conditions and found by looking at every action: alternatives parted by <c> OR </c>,
/// conditions by <c> AND </c>, each with <c>NOT </c> before it or not.
/// </summary>
/// <remarks>
/// Conditions: <c>湿地|濕地</c> (one of these runs of characters stands in a text; Latin letters in any case), <c>word:wetland|wetlands</c> (whole
/// words), <c>in:target:湿地</c> (in that text), <c>near:10:湿地:保护</c> (in one text, at most so many characters between them, any
/// order; <c>nearwords</c> counts words), <c>regex:…</c>, <c>city:anshun-city</c>, <c>country:China</c>, <c>heading:…</c> (characters of the title), <c>area:1</c>,
/// <c>has:target</c>, <c>flag:…</c>, <c>date:any:2026-01-01:2026-12-31</c> (any, description, baseline, target, downloaded; both days
/// included, either may be empty), <c>nodate:any</c>, <c>number:REGEX:60:</c> (a figure in the baseline, bounds as with dates),
/// <c>id:…</c>, <c>all</c>.
/// </remarks>
public static class QueryOracle
{
    /// <summary>The actions that meet conditions.</summary>
    /// <param name="actions">The actions to look at.</param>
    /// <param name="conditions">As described above.</param>
    /// <returns>Their ids, in ordinal order.</returns>
    public static IReadOnlyList<string> Find(IEnumerable<ActionRecord> actions, string conditions)
    {
        var alternatives = conditions.Split(" OR ").Select(all => all.Split(" AND ").Select(Condition).ToList()).ToList();
        return [.. actions.Where(action => alternatives.Exists(all => all.TrueForAll(meets => meets(action)))).Select(action => action.Id).Order(StringComparer.Ordinal)];
    }

    private static Predicate<ActionRecord> Condition(string text)
    {
        if (text.StartsWith("NOT ", StringComparison.Ordinal))
        {
            var meets = Condition(text[4..]);
            return action => !meets(action);
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (kind, value) = colon < 0 ? ("", text) : (text[..colon], text[(colon + 1)..]);
        return kind switch
        {
            "" when value == "all" => _ => true,
            "" => action => PlainScan.Texts(action).Any(own => Has(own, value)),
            "word" => action => PlainScan.Texts(action).Any(own => value.Split('|').Any(word => IsWord(own, word))),
            "in" => In(value.Split(':', 2)),
            "near" => Near(value.Split(':'), Positions),
            "nearwords" => Near(value.Split(':'), Words),
            "regex" => new Regex(value, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is var regex ? action => PlainScan.Texts(action).Any(regex.IsMatch) : null!,
            "city" => action => action.Id.StartsWith(value + "/", StringComparison.Ordinal),
            "country" => action => action.Country == value,
            "heading" => action => Has(action.Title, value),
            "area" => action => action.Area == int.Parse(value, CultureInfo.InvariantCulture),
            "has" => action => Field(action, value) is not null,
            "flag" => action => action.Flags.Contains(value, StringComparer.Ordinal),
            "date" => Dated(value.Split(':')),
            "nodate" => action => Dates(action, value).All(date => date is null),
            "number" => Number(value),
            "id" => action => action.Id == value,
            _ => throw new ArgumentException($"'{text}' is no condition.", nameof(text)),
        };
    }

    private static bool Has(string text, string any) => any.Split('|').Any(run => text.Contains(run, StringComparison.OrdinalIgnoreCase));

    private static bool IsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static Predicate<ActionRecord> In(string[] parts) => action => Field(action, parts[0]) is { } text && Has(text, parts[1]);

    private static string? Field(ActionRecord action, string name) => name switch
    {
        "description" => action.Description,
        "baseline" => action.Baseline,
        "target" => action.Target,
        "title" => action.Title,
        "commitment" => action.Commitment,
        _ => throw new ArgumentException($"'{name}' is no text of an action.", nameof(name)),
    };

    private static Predicate<ActionRecord> Near(string[] parts, Func<string, int> units)
    {
        var within = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return action => PlainScan.Texts(action).Any(text => Places(text, parts[1]).Any(a => Places(text, parts[2]).Any(b => IsNear(text, a, b, within, units))));
    }

    private static IEnumerable<(int Start, int End)> Places(string text, string run)
    {
        for (var at = text.IndexOf(run, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(run, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            yield return (at, at + run.Length);
        }
    }

    private static bool IsNear(string text, (int Start, int End) a, (int Start, int End) b, int within, Func<string, int> units)
    {
        var (first, second) = a.Start <= b.Start ? (a, b) : (b, a);
        return first.End <= second.Start && units(text[first.End..second.Start]) <= within;
    }

    // A Han character, a mark of punctuation, a run of letters or digits and a run of blanks each count one.
    private static int Positions(string text) => Regex.Count(text, "[\u3400-\u9FFF]|[^\\w\\s]|[A-Za-z]+|[0-9]+|\\s+");

    private static int Words(string text) => Regex.Count(text, "[A-Za-z]+|[0-9]+");

    private static IEnumerable<DateOnly?> Dates(ActionRecord action, string which) => which switch
    {
        "any" => [action.DescriptionUpdated, action.BaselineUpdated, action.TargetUpdated],
        "description" => [action.DescriptionUpdated],
        "baseline" => [action.BaselineUpdated],
        "target" => [action.TargetUpdated],
        "downloaded" => [action.Source.Downloaded],
        _ => throw new ArgumentException($"'{which}' is no date of an action.", nameof(which)),
    };

    private static Predicate<ActionRecord> Dated(string[] parts)
    {
        DateOnly? from = parts[1].Length == 0 ? null : DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        DateOnly? to = parts[2].Length == 0 ? null : DateOnly.ParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return action => Dates(action, parts[0]).Any(date => date is { } day && (from is null || day >= from) && (to is null || day <= to));
    }

    private static Predicate<ActionRecord> Number(string value)
    {
        var parts = value.Split(':');
        var regex = new Regex(parts[0], RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        var (from, to) = (Bound(parts[1]), Bound(parts[2]));
        return action => action.Baseline is { } baseline && regex.Match(baseline) is { Success: true } match && Bound(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal)) is { } number
            && (from is null || number > from) && (to is null || number < to);
    }

    private static decimal? Bound(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
