using System.Globalization;
using System.Text;

namespace SearchIndex.TestKit.Actions;

/// <summary>Writes small city profiles as the platform exports them, for tests that need many or special ones.</summary>
public static class ProfileTexts
{
    /// <summary>Headings of the platform under one commitment each, used in turn.</summary>
    public static IReadOnlyList<(string Commitment, string Title)> Headings { get; } =
    [
        ("Protect, connect and restore ecosystems", "Increase protected areas"),
        ("Protect, connect and restore ecosystems", "Increase connectivity between natural areas"),
        ("Conserve and restore fauna and flora", "Maintain or increase the diversity of native species"),
        ("Manage invasive alien species", "Control or eradicate invasive alien species and prevent their introduction"),
    ];

    /// <summary>Writes a profile.</summary>
    /// <param name="city">Name of the city in English.</param>
    /// <param name="downloaded">Date of the download, or null.</param>
    /// <param name="descriptions">One action each, up to the number of <see cref="Headings"/>.</param>
    /// <returns>Plain text.</returns>
    public static string Write(string city, DateOnly? downloaded, params IReadOnlyList<string> descriptions)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{city}\n\nCity profile downloaded from CitiesWithNature\n\n");
        if (downloaded is { } day)
        {
            text.Append(CultureInfo.InvariantCulture, $"{day:dd MMMM yyyy}\n\n");
        }

        text.Append("Chapter 1\n\nProfile overview\n\nOverview\n\n100000\n\nPopulation size\n\nChina\n\nCountry\n\nAsia & Oceania\n\nRegion\n\n");
        text.Append("Chapter 2\n\nThe Action Platform\n\nAction area 1\n\nProtect and restore nature\n\n");
        var before = "";
        for (var i = 0; i < descriptions.Count; i++)
        {
            var (commitment, title) = Headings[i];
            if (commitment != before)
            {
                text.Append(CultureInfo.InvariantCulture, $"Commitment Made:\n{commitment}\n\n");
                before = commitment;
            }

            text.Append(CultureInfo.InvariantCulture, $"{title}\n\nDescription of how city is taking action\n\n{descriptions[i]}\n\n");
        }

        return text.ToString();
    }
}
