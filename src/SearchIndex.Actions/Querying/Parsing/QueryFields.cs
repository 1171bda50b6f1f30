using System.Collections.Frozen;
using SearchIndex.Actions.Indicators;

namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Names of fields in the query language, in English and Chinese.</summary>
internal static class QueryFields
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["city"] = "city",
        ["城市"] = "city",
        ["country"] = "country",
        ["国家"] = "country",
        ["region"] = "region",
        ["地区"] = "region",
        ["area"] = "area",
        ["领域"] = "area",
        ["行动领域"] = "area",
        ["commitment"] = "commitment",
        ["承诺"] = "commitment",
        ["heading"] = "heading",
        ["标题"] = "heading",
        ["title"] = "heading",
        ["field"] = "field",
        ["字段"] = "field",
        ["description"] = "description",
        ["描述"] = "description",
        ["说明"] = "description",
        ["baseline"] = "baseline",
        ["基线"] = "baseline",
        ["target"] = "target",
        ["目标"] = "target",
        ["updated"] = "updated",
        ["更新"] = "updated",
        ["downloaded"] = "downloaded",
        ["下载"] = "downloaded",
        ["descriptionUpdated"] = "descriptionUpdated",
        ["说明更新"] = "descriptionUpdated",
        ["baselineUpdated"] = "baselineUpdated",
        ["基线更新"] = "baselineUpdated",
        ["targetUpdated"] = "targetUpdated",
        ["目标更新"] = "targetUpdated",
        ["更新日期"] = "updated",
        ["下载日期"] = "downloaded",
        ["lang"] = "lang",
        ["language"] = "lang",
        ["语言"] = "lang",
        ["similar"] = "similar",
        ["like"] = "similar",
        ["相似"] = "similar",
        ["shares"] = "shares",
        ["共有"] = "shares",
        ["year"] = "year",
        ["年份"] = "year",
        ["has"] = "has",
        ["有"] = "has",
        ["含"] = "has",
        ["missing"] = "missing",
        ["缺"] = "missing",
        ["缺少"] = "missing",
        ["is"] = "is",
        ["状态"] = "is",
        ["flag"] = "flag",
        ["标记"] = "flag",
        ["concept"] = "concept",
        ["概念"] = "concept",
        ["species"] = "species",
        ["物种"] = "species",
        ["law"] = "law",
        ["法规"] = "law",
        ["法律"] = "law",
        ["place"] = "place",
        ["地点"] = "place",
        ["campaign"] = "campaign",
        ["运动"] = "campaign",
        ["observance"] = "observance",
        ["节日"] = "observance",
        ["kmgbf"] = "kmgbf",
        ["gbf"] = "kmgbf",
        ["昆蒙"] = "kmgbf",
        ["narrower"] = "narrower",
        ["kind"] = "kind",
        ["id"] = "id",
        ["file"] = "file",
        ["文件"] = "file",
        ["expand"] = "expand",
        ["扩展"] = "expand",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Fields of numbers that cities state: the catalogue of indicators names them, so that a new row is a new field.
    // Their names as people read them count too, glued: effectivemeshsize, 有效网孔面积.
    private static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.LoadBuiltIn();

    private static readonly FrozenDictionary<string, string> Indicators = Catalogue.All.Where(indicator => indicator.QueryNames.Count > 0)
        .SelectMany(indicator => indicator.QueryNames.Append(Glued(indicator.English)).Append(indicator.Chinese.Split('\uFF08')[0])
            .Select(name => KeyValuePair.Create(name, indicator.QueryNames[0])))
        .DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The English name of a field as typed.</summary>
    /// <param name="typed">English or Chinese name, any case.</param>
    /// <param name="field">The English name.</param>
    /// <returns>Whether the language has such a field.</returns>
    public static bool TryResolve(ReadOnlySpan<char> typed, out string field)
    {
        var name = typed.ToString();
        if (Names.TryGetValue(name, out var found) || Indicators.TryGetValue(name, out found))
        {
            field = found;
            return true;
        }

        field = "";
        return false;
    }

    /// <summary>Whether a field is a text of the action, in which patterns can be looked for.</summary>
    /// <param name="field">English name of a field.</param>
    /// <returns>False for all that is a value or a state.</returns>
    public static bool IsText(string field) => field is "heading" or "commitment" or "description" or "baseline" or "target";

    /// <summary>Whether a comma between values of the field parts two of them.</summary>
    /// <param name="field">English name of a field.</param>
    /// <returns>False for texts, dates, numbers and titles, which have commas of their own.</returns>
    public static bool TakesLists(string field) => HasOneValue(field) || field is "has" or "missing" or "is" or "concept" or "species" or "place";

    /// <summary>Whether an action has one value of the field at most, so that two of them can only be alternatives.</summary>
    /// <param name="field">English name of a field.</param>
    /// <returns>False for fields of which an action has several.</returns>
    public static bool HasOneValue(string field) => field is "city" or "country" or "region" or "area" or "lang" or "year";

    /// <summary>Whether a word behind a number is a unit of the field.</summary>
    /// <param name="field">English name of a field.</param>
    /// <param name="word">The word.</param>
    /// <returns>False for fields that are no numbers.</returns>
    public static bool IsUnit(string field, ReadOnlySpan<char> word) => Indicators.ContainsKey(field) && Catalogue.Units.Find(word.ToString()) is not null;

    /// <summary>Whether a field is a number that cities state.</summary>
    /// <param name="field">English name of a field.</param>
    /// <returns>False for all others.</returns>
    public static bool IsNumber(string field) => Indicators.ContainsKey(field);

    private static string Glued(string name) => new([.. name.Where(char.IsLetter)]);
}
