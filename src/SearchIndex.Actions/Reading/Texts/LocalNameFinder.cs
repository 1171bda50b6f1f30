namespace SearchIndex.Actions.Reading.Texts;

/// <summary>
/// Finds the Chinese or Japanese name of a city in its own texts: among the places whose last character fits the English name ("County" is 县),
/// the one that the texts name far more often than any other, cut on the left where its neighbours begin to vary.
/// </summary>
internal static class LocalNameFinder
{
    private const int MinimumCount = 3;
    private const int MaximumStem = 6;

    // Common nouns that end like a place name.
    private static readonly string[] CommonStems =
    [
        "全", "我", "本", "该", "各", "城", "都", "省", "地", "县", "市", "区", "州", "保护", "景", "名胜", "风景", "园", "社", "辖", "山", "库", "牧", "林", "灾", "小", "新",
        "特", "校", "厂", "矿", "功能", "控制", "核心", "缓冲", "实验", "敏感", "脆弱", "聚集", "开发", "工业", "居住", "生活", "商业", "管理", "禁燃", "流", "湖",
        "水", "滩", "河", "海", "军", "战", "专", "禁", "片", "街", "景观", "街道", "重点", "分", "跨", "党", "群", "郊", "老", "旧", "主城", "中心城", "湿地", "修复", "示范",
        "经开", "高新", "国家", "花园", "和", "与", "为", "超", "上", "门", "夜", "集", "菜", "农贸", "碳", "股", "入", "出", "在", "到",
    ];

    /// <summary>Finds the name.</summary>
    /// <param name="texts">The city's texts.</param>
    /// <param name="english">Its English name.</param>
    /// <returns>The name, or null where the evidence is thin.</returns>
    public static string? Find(IReadOnlyList<string> texts, string english)
    {
        var endings = EndingsOf(english);
        var candidates = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            for (var i = 1; i < text.Length; i++)
            {
                if (endings.Contains(text[i], StringComparison.Ordinal) && Scripts.IsHan(text[i - 1]))
                {
                    var seed = text.Substring(i - 1, 2);
                    candidates[seed] = candidates.GetValueOrDefault(seed) + 1;
                }
            }
        }

        var ranked = candidates.Where(static c => c.Value >= MinimumCount).OrderByDescending(static c => c.Value).ThenBy(static c => c.Key, StringComparer.Ordinal).ToList();
        string? best = null;
        var bestCount = 0;
        foreach (var (seed, count) in ranked.Take(16))
        {
            var (name, nameCount) = Extend(texts, seed, count);
            if (name.Length < 2 || nameCount < MinimumCount || IsCommon(name))
            {
                continue;
            }

            if (best is null)
            {
                best = name;
                bestCount = nameCount;
            }
            else if (nameCount * 2 > bestCount && !name.EndsWith(best, StringComparison.Ordinal) && !best.EndsWith(name, StringComparison.Ordinal))
            {
                // Two places are named nearly as often: the texts that open with one of them decide.
                var opensBest = texts.Count(t => t.StartsWith(best, StringComparison.Ordinal));
                var opensName = texts.Count(t => t.StartsWith(name, StringComparison.Ordinal));
                if (opensBest == opensName)
                {
                    return null;
                }

                if (opensName > opensBest)
                {
                    best = name;
                    bestCount = nameCount;
                }
            }
        }

        return best;
    }

    private static string EndingsOf(string english)
    {
        bool Has(string word) => english.Contains(word, StringComparison.OrdinalIgnoreCase);
        var first = english.Split(',')[0];
        return first.Contains("County", StringComparison.OrdinalIgnoreCase) ? "县縣"
            : first.Contains("District", StringComparison.OrdinalIgnoreCase) ? "区區"
            : first.Contains("Prefecture", StringComparison.OrdinalIgnoreCase) ? "州県"
            : first.Contains("Banner", StringComparison.OrdinalIgnoreCase) ? "旗"
            : first.Contains("Town", StringComparison.OrdinalIgnoreCase) ? "镇鎮町"
            : Has("City") || Has("Municipality") ? "市"
            : "市县区縣區";
    }

    private static bool IsCommon(string name)
    {
        var stem = name[..^1];
        foreach (var common in CommonStems)
        {
            if (stem == common || (common.Length > 1 && stem.EndsWith(common, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Grows a seed to the left for as long as nearly all its places have the same character there.</summary>
    private static (string Name, int Count) Extend(IReadOnlyList<string> texts, string seed, int count)
    {
        var name = seed;
        while (name.Length <= MaximumStem)
        {
            var before = new Dictionary<char, int>();
            var edges = 0;
            foreach (var text in texts)
            {
                for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
                {
                    if (at > 0 && Scripts.IsHan(text[at - 1]))
                    {
                        before[text[at - 1]] = before.GetValueOrDefault(text[at - 1]) + 1;
                    }
                    else
                    {
                        edges++;
                    }
                }
            }

            if (before.Count == 0)
            {
                break;
            }

            var top = before.MaxBy(static b => b.Value);
            if (top.Value < count * 0.8 || (edges > 0 && name.Length > 2 && top.Value < count * 0.95))
            {
                break;
            }

            name = top.Key + name;
            count = top.Value;
        }

        return (name, count);
    }
}
