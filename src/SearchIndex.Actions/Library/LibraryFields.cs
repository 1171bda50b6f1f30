using SearchIndex.Actions.Knowledge;

namespace SearchIndex.Actions.Library;

/// <summary>Names of the fields of the engine's documents.</summary>
internal static class LibraryFields
{
    /// <summary>Identifies a document: the action's id, or "file:" and the origin of a file.</summary>
    public const string Key = "key";

    /// <summary>"action", "record" or "file".</summary>
    public const string Kind = "kind";

    /// <summary>"current", "older" or "unreadable"; what a search covers.</summary>
    public const string Scope = "scope";

    /// <summary>Which file a document comes from: <see cref="FileEntry.Origin"/>.</summary>
    public const string Origin = "origin";

    /// <summary>The whole record, as JSON.</summary>
    public const string Record = "record";

    /// <summary>Ending of the names of character views.</summary>
    public const string CharactersSuffix = ".chars";

    public const string Title = "title";
    public const string Commitment = "commitment";
    public const string AreaTitle = "areaTitle";
    public const string CityNames = "cityNames";
    public const string Description = "description";
    public const string Baseline = "baseline";
    public const string Target = "target";

    public const string CityId = "cityId";
    public const string City = "city";
    public const string CityLocal = "cityLocal";
    public const string Country = "country";
    public const string Region = "region";
    public const string Area = "area";
    public const string CommitmentName = "commitmentName";
    public const string Heading = "heading";

    /// <summary>Title of a record that is no action.</summary>
    public const string RecordTitle = "recordTitle";

    public const string Year = "year";
    public const string Flag = "flag";
    public const string Has = "has";
    public const string Missing = "missing";
    public const string Concept = "concept";
    public const string Species = "species";
    public const string Law = "law";
    public const string Place = "place";
    public const string Campaign = "campaign";
    public const string Observance = "observance";

    /// <summary>Keys of the targets of the Kunming-Montreal framework.</summary>
    public const string Goal = "kmgbf";

    /// <summary>Shown names of entries of which an action names something narrower, and not themselves.</summary>
    public const string Narrower = "narrower";

    public const string File = "file";

    /// <summary>Languages of the action's own words: "zh", "en", "other".</summary>
    public const string Language = "lang";

    public const string DescriptionDay = "descriptionDay";
    public const string BaselineDay = "baselineDay";
    public const string TargetDay = "targetDay";
    public const string UpdatedDay = "updatedDay";
    public const string DownloadedDay = "downloadedDay";
    public const string Order = "order";

    /// <summary>Beginning of the names of the number columns of indicators; the key of the indicator follows.</summary>
    public const string IndicatorPrefix = "indicator.";

    /// <summary>All texts of an action in one field, for ranking by best match; see <see cref="Analysis.FreeText.FreeTextAnalyzer"/>.</summary>
    public const string Free = "free";

    /// <summary>The texts that an action consists of, each with a word view and a character view.</summary>
    public static IReadOnlyList<string> Texts { get; } = [Title, Commitment, AreaTitle, CityNames, Description, Baseline, Target];

    /// <summary>What an action may have or miss.</summary>
    public static IReadOnlyList<string> Presences { get; } = ["description", "baseline", "target", "date", "concept", "species", "law", "quantity", "place"];

    /// <summary>The texts that a quotation is looked up in: the action's own words and its headings, not the names of its city.</summary>
    public static IReadOnlyList<string> Quotable { get; } = [Title, Commitment, Description, Baseline, Target];

    /// <summary>The keyword field in which actions name an entry of the lexicon.</summary>
    /// <param name="entry">An entry.</param>
    /// <returns>Name of the field; its values are shown names.</returns>
    public static string ColumnOf(KnowledgeEntry entry) => entry.Kind switch
    {
        KnowledgeKind.Species => Species,
        KnowledgeKind.Law => Law,
        KnowledgeKind.Place => Place,
        _ => Concept,
    };
}
