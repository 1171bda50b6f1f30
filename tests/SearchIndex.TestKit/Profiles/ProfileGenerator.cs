using System.Text;
using SearchIndex.Actions.Catalogue;

namespace SearchIndex.TestKit.Profiles;

/// <summary>Makes random profiles: real headings, random words. The same seed gives the same profile.</summary>
public sealed class ProfileGenerator
{
    private const string Han = "加强湿地保护与修复推进森林生态系统建设开展生物多样性监测调查严格执行相关法律法规完善城市公园体系提升绿化水平减少污染排放促进绿色发展我们在每年组织宣传教育活动小䴙䴘";

    private static readonly string[] Words =
    [
        "the", "city", "restores", "wetlands", "and", "forests", "with", "schools", "along", "river", "banks", "native", "trees", "are", "planted", "by", "residents", "every", "year",
        "monitoring", "shows", "of", "birds", "in", "parks", "nature-based", "solutions", "reduce", "heat", "water", "is", "cleaner", "for", "communities", "pollinators", "plan", "2030",
    ];

    private static readonly string[] Unknown =
    [
        "Safeguard urban bats in bridges and attics", "Plant a million trees with schools", "Restore oyster reefs in the inner harbour", "Protect dark skies along migration routes",
    ];

    private readonly HeadingCatalogue _catalogue;

    /// <summary>Initialises the generator.</summary>
    /// <param name="catalogue">The headings.</param>
    public ProfileGenerator(HeadingCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>Makes a profile.</summary>
    /// <param name="random">Its source of chance.</param>
    /// <returns>The profile.</returns>
    public SyntheticProfile Next(Random random)
    {
        var chinese = random.Next(2) == 0;
        var actions = new List<SyntheticAction>();
        foreach (var heading in _catalogue.Actions)
        {
            if (random.Next(100) < 45)
            {
                continue;
            }

            var commitment = _catalogue.Find(heading.Parent)!;
            var area = _catalogue.AreaOf(heading)!;
            actions.Add(Action(random, chinese, area, commitment, heading.English, heading.Key));
            if (random.Next(100) < 8)
            {
                actions.Add(Action(random, chinese, area, commitment, Unknown[random.Next(Unknown.Length)], null));
            }
        }

        return new SyntheticProfile(
            chinese ? "Qinghe County" : "Port Alder", chinese ? "China" : "Canada", chinese ? "Asia & Oceania" : "North America", random.Next(3000, 9_000_000), chinese ? "Mayor of Qinghe County" : "Rosa Lind, Mayor of Port Alder",
            Date(random), Text(random, chinese, 6), actions);
    }

    private static SyntheticAction Action(Random random, bool chinese, CatalogueHeading area, CatalogueHeading commitment, string title, string? key)
    {
        var description = key is not null && random.Next(12) == 0 ? string.Empty : Text(random, chinese, 1 + random.Next(6));
        var baseline = random.Next(2) == 0 ? string.Empty : Text(random, chinese: false, 2);
        var target = random.Next(2) == 0 ? string.Empty : Text(random, chinese, 1 + random.Next(4));
        return new SyntheticAction(
            area.Number, area.English, commitment.English, title, key, description,
            baseline, baseline.Length > 0 && random.Next(5) > 0 ? Date(random) : null,
            target, target.Length > 0 && random.Next(5) > 0 ? Date(random) : null);
    }

    private static DateOnly Date(Random random) => new DateOnly(2024, 1, 1).AddDays(random.Next(900));

    private static string Text(Random random, bool chinese, int sentences)
    {
        var text = new StringBuilder();
        for (var s = 0; s < sentences; s++)
        {
            if (chinese)
            {
                var length = 8 + random.Next(60);
                for (var i = 0; i < length; i++)
                {
                    text.Append(Han[random.Next(Han.Length - 1)]);
                    if (i > 3 && i < length - 3 && random.Next(14) == 0)
                    {
                        text.Append(random.Next(3) switch { 0 => "，", 1 => "、", _ => "；" });
                    }
                }

                text.Append('。');
                continue;
            }

            if (text.Length > 0)
            {
                text.Append(' ');
            }

            var words = 5 + random.Next(18);
            for (var w = 0; w < words; w++)
            {
                var word = Words[random.Next(Words.Length)];
                text.Append(w == 0 ? string.Concat("The ", word) : " " + word);
            }

            text.Append('.');
        }

        return text.ToString();
    }
}
