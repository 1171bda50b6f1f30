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
        ["year"] = "year",
        ["年份"] = "year",
        ["has"] = "has",
        ["missing"] = "missing",
        ["is"] = "is",
        ["flag"] = "flag",
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
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Fields of numbers that cities state: the catalogue of indicators names them, so that a new row is a new field.
    private static readonly FrozenDictionary<string, string> Indicators = IndicatorCatalogue.LoadBuiltIn().All
        .SelectMany(indicator => indicator.QueryNames.Select(name => KeyValuePair.Create(name, indicator.QueryNames[0])))
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
}
