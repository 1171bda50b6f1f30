namespace SearchIndex.Actions.Tests.Reading;

/// <summary>Small profiles in layouts that no export here has: each was written by hand with what a person reads in it.</summary>
public class OtherLayoutsTests
{
    [Fact]
    public void Fields_in_another_order_tables_and_links_in_markdown()
    {
        var reading = ReadProfiles.Text("""
            # City profile: Ville de Montclair

            | Population size | 1,234,567 |
            |---|---|
            | Country | France |
            | Region | Europe |
            | Head of government | Jeanne Petit, Mayor of Montclair |

            Actions made on the Action Platform: 3

            ## Action area 1 — Protect and restore nature

            **Commitment Made:** Protect, connect and restore ecosystems

            ### Increase protected areas
            **Target:** Protéger 30 % d'ici 2030.
            *Last update: April 7, 2026*

            **Description of how city is taking action:** Nous achetons des terrains. See [our plan](https://example.org/plan).

            - Premier point
            - Second point

            ### Créer des mares dans les écoles
            Description of how city is taking action

            Chaque école creuse une mare.

            Commitment Made: Something quite new

            ### Plant oaks in every street
            Description of how city is taking action

            Chênes partout.
            """);
        var profile = reading.Profile!;
        Assert.Equal(("Ville de Montclair", "France", "Europe", 1234567L, 3), (profile.City, profile.Country, profile.Region, profile.Population, profile.StatedActions));
        Assert.Equal("Jeanne Petit, Mayor of Montclair", profile.HeadOfGovernment);
        Assert.Equal(["Increase protected areas", "Créer des mares dans les écoles", "Plant oaks in every street"], profile.Actions.Select(a => a.Title));
        Assert.Equal("Nous achetons des terrains. See our plan.\nPremier point\nSecond point", profile.Actions[0].Description!.Text);
        Assert.Equal(new DateOnly(2026, 4, 7), profile.Actions[0].Target!.Updated);
        Assert.Equal("Something quite new", profile.Actions[2].Commitment);
        Assert.Empty(reading.Report.UnplacedLines);
    }

    [Fact]
    public void A_heading_inside_a_sentence_is_text()
    {
        var profile = ReadProfiles.Text("""
            Commitment Made:
            Manage invasive alien species

            Control or eradicate invasive alien species and prevent their introduction

            Description of how city is taking action

            Volunteers clear the banks. To reach this we will
            increase protected areas
            and report to the council what we did to
            Control Pollution
            in the harbour, and our own target: half by 2030.
            """).Profile!;
        var action = Assert.Single(profile.Actions);
        Assert.EndsWith("and report to the council what we did to Control Pollution in the harbour, and our own target: half by 2030.", action.Description!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_may_be_lost_and_headings_unknown()
    {
        var profile = ReadProfiles.Text("""
            Action area 1

            Increase protected areas

            We buy land.

            Increase connectivity between natural areas

            Baseline:

            Some corridor.

            Last update: 1 May 2026

            Green roofs for all schools

            Description of how city is taking action

            Roofs are green.

            Target:

            More roofs.

            Last update: n/a
            """).Profile!;
        Assert.Equal(["We buy land.", null, "Roofs are green."], profile.Actions.Select(a => a.Description?.Text));
        Assert.Equal(["protected-areas", "connectivity", null], profile.Actions.Select(a => a.HeadingKey));
        Assert.All(profile.Actions, a => Assert.Equal("Protect, connect and restore ecosystems", a.Commitment));
        Assert.Equal(new DateOnly(2026, 5, 1), profile.Actions[1].Baseline!.Updated);
        Assert.Null(profile.Actions[2].Target!.Updated);
    }

    [Fact]
    public void Everything_in_few_lines()
    {
        var profile = ReadProfiles.Text("""
            安河市 Anhe City
            City profile downloaded from CitiesWithNature 3 June 2026
            Overview
            1200000 Population size China Country Asia & Oceania Region , Mayor of Anhe City Head of government
            2 Actions made on the Action Platform
            Action area 1 Protect and restore nature
            Commitment Made: Control Pollution
            Reduce plastic consumption and the amount of plastic waste generated and discarded
            Description of how city is taking action 安河市推广可降解材料。
            Baseline: Currently, 3 shops. Last update: 07 April 2026 Target: 安河市全部商店。 Last update: 23 December 2025
            Reduce other types of pollution, such as solid waste, air pollution, noise pollution and light pollution Description of how city is taking action 安河市建设焚烧厂。
            Other commitments under this action area Manage invasive alien species Conserve and restore fauna and flora
            """).Profile!;
        Assert.Equal(("Anhe City", "安河市", "China", 1200000L, 2), (profile.City, profile.CityLocal, profile.Country, profile.Population, profile.StatedActions));
        Assert.Equal(new DateOnly(2026, 6, 3), profile.Downloaded);
        Assert.Equal(["安河市推广可降解材料。", "安河市建设焚烧厂。"], profile.Actions.Select(a => a.Description!.Text));
        Assert.Equal("安河市全部商店。", profile.Actions[0].Target!.Text);
        Assert.Equal(new DateOnly(2026, 4, 7), profile.Actions[0].Baseline!.Updated);
        Assert.Equal(2, profile.Commitments.Count(c => c.ListedAsOther));
    }
}
