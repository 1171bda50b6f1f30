using System.Text.RegularExpressions;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>
/// Finds amounts of indicators that people say in words: "tree cover above 60%", 森林覆盖率超过60%, treecover&gt;60. Immutable and safe for
/// use by many threads.
/// </summary>
internal sealed class SpokenAmounts
{
    private const string More = @"above|over|more\s+than|greater\s+than|higher\s+than|larger\s+than|exceed(?:s|ing)?|beyond|大于|超过|高于|多于|超|逾";
    private const string Least = @"at\s+least|(?:no|not)\s+less\s+than|(?:no|not)\s+lower\s+than|minimum|大于等于|大于或等于|不低于|不少于|不小于|至少|达到";
    private const string Less = @"below|under|less\s+than|lower\s+than|smaller\s+than|fewer\s+than|小于|低于|少于|不足|不到";
    private const string Most = @"at\s+most|(?:no|not)\s+more\s+than|(?:no|not)\s+higher\s+than|up\s+to|maximum|小于等于|小于或等于|不超过|不高于|不多于|不大于|至多";

    private readonly Regex _pattern;
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects the names.</summary>
    /// <param name="catalogue">The indicators and their units.</param>
    public SpokenAmounts(IndicatorCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        foreach (var indicator in catalogue.All.Where(indicator => indicator.IsNumber && indicator.QueryNames.Count > 0))
        {
            foreach (var name in indicator.QueryNames.Append(indicator.English).Append(indicator.Chinese.Split('\uFF08')[0]))
            {
                _fields.TryAdd(name, indicator.QueryNames[0]);
            }
        }

        var names = Choice(_fields.Keys);
        var units = Choice(catalogue.Units.Units.SelectMany(unit => unit.Names));
        string Amount(string group) => $@"(?<{group}>[0-9][0-9,.]*(?:\s?(?:万|亿|million|thousand)(?![a-z]))?(?:\s?(?:{units})(?![a-z0-9]))?)";
        var amount = Amount("amount");
        _pattern = new Regex(
            $@"(?<![a-z])(?<name>{names})(?![a-z])(?:\s+(?:of|is|are|was))?\s*[:,]?\s*(?:在|为|是|达)?\s*(?:(?<sign>>=|<=|>|<|\u2265|\u2264|(?:{Least}|{Most}|{More}|{Less})(?![a-z]))\s*{amount}(?!\w)|{amount}\s*(?<sign>及?以上|及?以下|or\s+more|or\s+less)(?!\w)|(?:between|from)\s+{Amount("from")}\s+(?:and|to)\s+{Amount("to")}(?!\w)|{Amount("from")}\s?[到至~-]\s?{Amount("to")}(?:之?间)?(?!\w))",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>Finds the amounts in words.</summary>
    /// <param name="text">Words of a query joined by blanks, their signs in ASCII.</param>
    /// <returns>The fields of the query language that say the same, in the order of the text.</returns>
    public IEnumerable<SpokenCondition> Find(string text) =>
        _pattern.Matches(text).Select(match => new SpokenCondition(match.Index, match.Index + match.Length,
            _fields[match.Groups["name"].Value], Value(match)));

    private static string Value(Match match)
    {
        string Amount(string group) => match.Groups[group].Value.TrimEnd(',', '.');
        return match.Groups["to"].Success ? $"{Amount("from")}..{Amount("to")}" : Is(match.Groups["sign"].Value) + Amount("amount");
    }

    private static string Is(string sign) => sign switch
    {
        ">=" or "\u2265" or "以上" or "及以上" => ">=",
        "<=" or "\u2264" or "以下" or "及以下" => "<=",
        ">" or "<" => sign,
        _ when sign.StartsWith("or", StringComparison.OrdinalIgnoreCase) => sign.EndsWith("more", StringComparison.OrdinalIgnoreCase) ? ">=" : "<=",
        _ => Whole(Least, sign) ? ">=" : Whole(Most, sign) ? "<=" : Whole(More, sign) ? ">" : "<",
    };

    private static bool Whole(string choice, string sign) => Regex.IsMatch(sign, $@"\A(?:{choice})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // The longest first, as a choice takes the first that fits.
    private static string Choice(IEnumerable<string> names) =>
        string.Join('|', names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Select(name => Regex.Escape(QuerySigns.ToAscii(name))));
}
