using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>The names by which people call a city: as the platform writes it, in its own script, with and without "City" or 市.</summary>
internal static class CityNames
{
    private static readonly string[] EnglishEndings =
        [" City", " County", " District", " Municipality", " Metropolitan Municipality", " Prefecture", " Province", " Town", " Township", " Borough", " Council", " City Council"];

    private static readonly string[] EnglishBeginnings = ["City of ", "Municipality of ", "County of ", "Town of ", "Ville de "];

    /// <summary>All names of a city.</summary>
    /// <param name="city">Name in English.</param>
    /// <param name="local">The city's own name, or null.</param>
    /// <returns>The given names first, then the short ones; each once.</returns>
    public static IReadOnlyList<string> Of(string city, string? local)
    {
        var names = new List<string> { city };
        AddShort(names, city);
        if (city.IndexOf(',', StringComparison.Ordinal) is var comma and > 0)
        {
            names.Add(city[..comma].Trim());
            AddShort(names, city[..comma].Trim());
        }

        if (!string.IsNullOrWhiteSpace(local))
        {
            names.Add(local);
            AddShort(names, local);
        }

        return [.. names.Where(name => name.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static void AddShort(List<string> names, string name)
    {
        foreach (var ending in EnglishEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && name.Length > ending.Length + 2)
            {
                names.Add(name[..^ending.Length]);
            }
        }

        foreach (var beginning in EnglishBeginnings)
        {
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                names.Add(name[beginning.Length..]);
            }
        }

        // 安顺市 is called 安顺; 区 and 县 of one character before them are no short names.
        if (QuerySigns.HasHan(name) && name.Length > 2 && name[^1] is '市' or '县' or '縣' or '区' or '區' or '省' or '州' or '镇')
        {
            names.Add(name[..^1]);
        }
    }
}
