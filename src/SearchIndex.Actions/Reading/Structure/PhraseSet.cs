using SearchIndex.Actions.Catalogue;

namespace SearchIndex.Actions.Reading.Structure;

/// <summary>All fixed phrases of a profile: the labels of the form, its standing sentences, and the catalogue's headings.</summary>
internal sealed class PhraseSet
{
    private static readonly (PhraseKind Kind, int Number, string Text)[] Labels =
    [
        (PhraseKind.Downloaded, 0, "City profile downloaded from CitiesWithNature"),
        (PhraseKind.Downloaded, 0, "City profile downloaded from"),
        (PhraseKind.ProfileChapter, 0, "Profile overview"),
        (PhraseKind.About, 0, "About"),
        (PhraseKind.About, 0, "About the city"),
        (PhraseKind.Overview, 0, "Overview"),
        (PhraseKind.Population, 0, "Population size"),
        (PhraseKind.Population, 0, "Population"),
        (PhraseKind.Country, 0, "Country"),
        (PhraseKind.Region, 0, "Region"),
        (PhraseKind.Head, 0, "Head of government"),
        (PhraseKind.Achievements, 0, "Platform engagement statistics"),
        (PhraseKind.Achievements, 0, "Achievements"),
        (PhraseKind.ActionsMade, 0, "Actions made on the Action Platform"),
        (PhraseKind.AwardLevel, 1, "Starter profile"),
        (PhraseKind.AwardLevel, 2, "Frontrunner profile"),
        (PhraseKind.AwardLevel, 3, "Star profile"),
        (PhraseKind.ActionsChapter, 0, "The Action Platform"),
        (PhraseKind.AreaNumber, 1, "Action area 1"),
        (PhraseKind.AreaNumber, 2, "Action area 2"),
        (PhraseKind.AreaNumber, 3, "Action area 3"),
        (PhraseKind.CommitmentLabel, 0, "Commitment Made"),
        (PhraseKind.OtherCommitments, 0, "Other commitments under this action area"),
        (PhraseKind.Description, 0, "Description of how city is taking action"),
        (PhraseKind.Description, 0, "Description of how the city is taking action"),
        (PhraseKind.Description, 0, "Description"),
        (PhraseKind.Baseline, 0, "Baseline"),
        (PhraseKind.Target, 0, "Target"),
        (PhraseKind.LastUpdate, 0, "Last update"),
        (PhraseKind.LastUpdate, 0, "Last updated"),
        (PhraseKind.LastUpdate, 0, "Last updated on"),
        (PhraseKind.LastUpdate, 0, "Date of last update"),
        (PhraseKind.LastUpdate, 0, "Updated"),
        (PhraseKind.LastUpdate, 0, "Updated on"),
        (PhraseKind.PathwayChapter, 0, "Nature Pathway"),
        (PhraseKind.IndexChapter, 0, "City Biodiversity Index"),
        (PhraseKind.IndexTotal, 0, "This city has measured the following total CBI score out of"),
        (PhraseKind.ComponentScore, 0, "Core Component Total Score"),
        (PhraseKind.ToolsChapter, 0, "Tools & resources"),
        (PhraseKind.Furniture, 0, "The city has updated their profile and achieved the following"),
        (PhraseKind.Furniture, 0, "The city has engaged with the Nature Pathway to integrate nature throughout their city's plans, policies and operations."),
        (PhraseKind.Furniture, 0, "The city has made uploads to the CitiesWithNature tools & resources hub, which provides a knowledge-sharing platform for cities to share information and inspire one another."),
        (PhraseKind.Furniture, 0, "The CitiesWithNature Action Platform is endorsed by the UN Convention on Biological Diversity for cities to make commitments, share their actions and set targets for people and nature to flourish."),
        (PhraseKind.PathwayChapter, 1, "The Nature Pathway assists cities with integrating nature throughout their city's plans, policies and operations."),
        (PhraseKind.IndexChapter, 1, "The City Biodiversity Index (CBI) is a self-assessment tool for cities to evaluate and monitor the progress of their biodiversity conservation efforts against their own individual baselines."),
        (PhraseKind.ToolsChapter, 1, "All tools & resources the city has uploaded to the CitiesWithNature Tools & resources hub."),
        (PhraseKind.Closing, 0, "This document contains information shared by this city for public use. CitiesWithNature and its partner organisations, including ICLEI, are not responsible for any consequences that may follow from the use or dissemination of the information in this report. CitiesWithNature protects the personal information of its users according to international standards. You may read the privacy policy at https://citieswithnature.org/privacy"),
        (PhraseKind.Closing, 0, "This document contains information shared by this city for public use."),
        (PhraseKind.Closing, 0, "www.citieswithnature.org"),
    ];

    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V"];

    /// <summary>Initialises the phrases.</summary>
    /// <param name="catalogue">The headings.</param>
    public PhraseSet(HeadingCatalogue catalogue)
    {
        var phrases = new List<Phrase>();
        var keys = new HashSet<(PhraseKind, string)>();
        void Add(PhraseKind kind, int number, string text, CatalogueHeading? heading)
        {
            foreach (var form in text.Contains('&') ? new[] { text, text.Replace("&", "and", StringComparison.Ordinal) } : [text])
            {
                var key = MatchText.Fold(form);
                if (keys.Add((kind, key)))
                {
                    phrases.Add(new Phrase(kind, key, number, heading));
                }
            }
        }

        foreach (var (kind, number, text) in Labels)
        {
            Add(kind, number, text, null);
        }

        for (var chapter = 1; chapter <= 9; chapter++)
        {
            Add(PhraseKind.Furniture, chapter, $"Chapter {chapter}", null);
        }

        foreach (var heading in catalogue.All)
        {
            switch (heading.Kind)
            {
                case HeadingKind.Phase:
                    Add(PhraseKind.Phase, heading.Number, $"{Numerals[heading.Number - 1]}. {heading.English}", heading);
                    Add(PhraseKind.Phase, heading.Number, heading.English, heading);
                    break;
                case HeadingKind.Step:
                    Add(PhraseKind.Step, heading.Number, $"{heading.Number}. {heading.English}", heading);
                    Add(PhraseKind.Step, heading.Number, heading.English, heading);
                    break;
                default:
                    Add(KindOf(heading.Kind), heading.Number, heading.English, heading);
                    break;
            }
        }

        All = phrases;
    }

    /// <summary>The phrases; keys may stand twice with different kinds.</summary>
    public IReadOnlyList<Phrase> All { get; }

    private static PhraseKind KindOf(HeadingKind kind) => kind switch
    {
        HeadingKind.Area => PhraseKind.AreaTitle,
        HeadingKind.Commitment => PhraseKind.Commitment,
        HeadingKind.Action => PhraseKind.Action,
        HeadingKind.Programme => PhraseKind.Programme,
        _ => PhraseKind.Component,
    };
}
