using System.Collections.Frozen;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>Values of <c>has:</c>, <c>missing:</c>, <c>is:</c> and <c>lang:</c> in Chinese, and what there is to choose from.</summary>
internal static class QueryStates
{
    private static readonly FrozenDictionary<string, string> Presences = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["说明"] = "description",
        ["描述"] = "description",
        ["基线"] = "baseline",
        ["目标"] = "target",
        ["日期"] = "date",
        ["概念"] = "concept",
        ["物种"] = "species",
        ["法规"] = "law",
        ["法律"] = "law",
        ["数量"] = "quantity",
        ["数字"] = "quantity",
        ["地点"] = "place",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> States = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["自我重复"] = "selfcopy",
        ["重复"] = "selfcopy",
        ["不可读"] = "unreadable",
        ["可读"] = "readable",
        ["旧版"] = "older",
        ["旧"] = "older",
        ["现行"] = "current",
        ["当前"] = "current",
        ["平台措辞"] = "platform",
        ["空"] = "empty",
        ["空白"] = "empty",
        ["过期"] = "stale",
        ["陈旧"] = "stale",
        ["无日期"] = "undated",
        ["行动"] = "action",
        ["记录"] = "record",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["zh"] = "zh",
        ["cn"] = "zh",
        ["zh-cn"] = "zh",
        ["chinese"] = "zh",
        ["中文"] = "zh",
        ["汉语"] = "zh",
        ["en"] = "en",
        ["english"] = "en",
        ["英文"] = "en",
        ["英语"] = "en",
        ["other"] = "other",
        ["其他"] = "other",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Regions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["亚洲"] = "Asia",
        ["大洋洲"] = "Oceania",
        ["亚洲和大洋洲"] = "Asia & Oceania",
        ["非洲"] = "Africa",
        ["欧洲"] = "Europe",
        ["北美洲"] = "North America",
        ["南美洲"] = "South America",
        ["拉丁美洲"] = "Latin America",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The states of <c>is:</c> that people choose from; flags count besides.</summary>
    public static IReadOnlyList<string> Known { get; } =
        ["selfcopy", "unreadable", "readable", "older", "current", "platform", "empty", "stale", "undated", "action", "record"];

    /// <summary>A part of an action in English.</summary>
    /// <param name="typed">As typed.</param>
    /// <returns>The English name, or what was typed in lower case.</returns>
    public static string Presence(string typed) => Of(Presences, typed);

    /// <summary>A state in English.</summary>
    /// <param name="typed">As typed.</param>
    /// <returns>The English name, or what was typed in lower case.</returns>
    public static string State(string typed) => Of(States, typed);

    /// <summary>A language as the index writes it.</summary>
    /// <param name="typed">As typed.</param>
    /// <returns>"zh", "en", "other", or what was typed in lower case.</returns>
    public static string Language(string typed) => Of(Languages, typed);

    /// <summary>A region of the world as the platform writes it.</summary>
    /// <param name="typed">As typed.</param>
    /// <returns>The English name, or what was typed in lower case.</returns>
    public static string Region(string typed) => Of(Regions, typed);

    private static string Of(FrozenDictionary<string, string> names, string typed) =>
        names.TryGetValue(typed.Trim(), out var found) ? found : typed.Trim().ToLowerInvariant();
}
