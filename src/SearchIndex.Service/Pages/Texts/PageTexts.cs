using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>The words of the pages in one language. A language is complete when it compiles.</summary>
public abstract class PageTexts
{
    /// <summary>The languages there are.</summary>
    public static IReadOnlyList<PageTexts> All { get; } = [new EnglishTexts(), new ChineseTexts()];

    /// <summary>Value of <c>?lang=</c>.</summary>
    public abstract string Code { get; }

    /// <summary>The words about shared text and alike actions.</summary>
    public abstract SharingTexts Sharing { get; }

    /// <summary>Language tag for the attribute <c>lang</c>.</summary>
    public abstract string Tag { get; }

    /// <summary>The language's own name.</summary>
    public abstract string OwnName { get; }

    /// <summary>What the site is for.</summary>
    public abstract string Tagline { get; }

    /// <summary>First link of a page, for the keyboard.</summary>
    public abstract string SkipToContent { get; }

    /// <summary>Name of the navigation.</summary>
    public abstract string Navigation { get; }

    /// <summary>Name of the search page.</summary>
    public abstract string Search { get; }

    /// <summary>Name of the page of cities.</summary>
    public abstract string Cities { get; }

    /// <summary>Label of the search box.</summary>
    public abstract string SearchLabel { get; }

    /// <summary>What the search box can take.</summary>
    public abstract string SearchHint { get; }

    /// <summary>Before the example queries.</summary>
    public abstract string Examples { get; }

    /// <summary>Above the ways in by city and heading.</summary>
    public abstract string Browse { get; }

    /// <summary>Says how many actions and cities there are.</summary>
    public abstract string Holdings(int actions, int cities, int countries);

    /// <summary>Says how many actions match.</summary>
    public abstract string ResultCount(int total, bool exact);

    /// <summary>Says which of them stand on the page.</summary>
    public abstract string Showing(int from, int to);

    /// <summary>A number of actions.</summary>
    public abstract string ActionCount(int count);

    /// <summary>Before the orders.</summary>
    public abstract string SortBy { get; }

    /// <summary>Name of an order.</summary>
    public abstract string SortName(SearchSort sort);

    /// <summary>Before the chips.</summary>
    public abstract string UnderstoodAs { get; }

    /// <summary>Name of how a part of a query was read.</summary>
    public abstract string KindName(string kind);

    /// <summary>A part that only ranks.</summary>
    public abstract string Optional { get; }

    /// <summary>Label of the link that takes a part out of the query.</summary>
    public abstract string RemovePart(string text);

    /// <summary>Above the facets.</summary>
    public abstract string NarrowDown { get; }

    /// <summary>Label of the link that takes a filter away.</summary>
    public abstract string RemoveFilter(string value);

    /// <summary>Label of the link that takes all filters away.</summary>
    public abstract string RemoveAllFilters { get; }

    /// <summary>How many more values there are.</summary>
    public abstract string MoreValues(int count);

    /// <summary>Name of a field, facet or filter.</summary>
    public abstract string FieldName(string field);

    /// <summary>Name of a flag.</summary>
    public abstract string FlagName(string flag);

    /// <summary>Heading of the notes.</summary>
    public abstract string Notes { get; }

    /// <summary>Heading of the near misses.</summary>
    public abstract string NearMisses { get; }

    /// <summary>Heading where nothing matches.</summary>
    public abstract string NothingFound { get; }

    /// <summary>Explains an empty result part by part.</summary>
    public abstract string NothingFoundParts { get; }

    /// <summary>Explains an empty result by its filters.</summary>
    public abstract string NothingFoundFilters { get; }

    /// <summary>A part that no action has.</summary>
    public abstract string InNoAction { get; }

    /// <summary>Link to the same search without one part.</summary>
    public abstract string SearchWithout(string text);

    /// <summary>What else to try.</summary>
    public abstract string NothingFoundTips { get; }

    /// <summary>Link to the actions that have any part of the query, those with more of it first.</summary>
    public abstract string RankAnyPart { get; }

    /// <summary>Name of the paging.</summary>
    public abstract string Paging { get; }

    /// <summary>Link to the page before.</summary>
    public abstract string Previous { get; }

    /// <summary>Link to the next page.</summary>
    public abstract string Next { get; }

    /// <summary>Which page this is.</summary>
    public abstract string PageOf(int page, int pages);

    /// <summary>Before a date.</summary>
    public abstract string Updated { get; }

    /// <summary>Where a text has no date.</summary>
    public abstract string NoDate { get; }

    /// <summary>Before the names through which a query matched.</summary>
    public abstract string Via { get; }

    /// <summary>Where a city wrote nothing.</summary>
    public abstract string EmptyText { get; }

    /// <summary>Heading of what was found in a text.</summary>
    public abstract string FoundInText { get; }

    /// <summary>Heading of where an action comes from.</summary>
    public abstract string Source { get; }

    /// <summary>File and lines.</summary>
    public abstract string Lines(string file, int line, int endLine);

    /// <summary>Before the day of the download.</summary>
    public abstract string Downloaded { get; }

    /// <summary>Heading of the citation.</summary>
    public abstract string Cite { get; }

    /// <summary>Before the formats of a page.</summary>
    public abstract string ThisPageAs { get; }

    /// <summary>Before the formats of an export.</summary>
    public abstract string AllHitsAs { get; }

    /// <summary>Before the formats of an export of the whole library.</summary>
    public abstract string AllActionsAs { get; }

    /// <summary>Link back to the results.</summary>
    public abstract string BackToResults { get; }

    /// <summary>A target that says the same as the description.</summary>
    public abstract string TargetRepeats { get; }

    /// <summary>An action whose texts cannot be read.</summary>
    public abstract string Unreadable { get; }

    /// <summary>Column: the country.</summary>
    public abstract string Country { get; }

    /// <summary>Column: inhabitants.</summary>
    public abstract string Population { get; }

    /// <summary>Column: actions.</summary>
    public abstract string Actions { get; }

    /// <summary>The number of actions that a profile states.</summary>
    public abstract string Stated(int count);

    /// <summary>Heading: head of government.</summary>
    public abstract string HeadOfGovernment { get; }

    /// <summary>Heading: a city's figures.</summary>
    public abstract string Facts { get; }

    /// <summary>Heading: about the city.</summary>
    public abstract string About { get; }

    /// <summary>Heading: the awards.</summary>
    public abstract string Awards { get; }

    /// <summary>Heading: the files.</summary>
    public abstract string Files { get; }

    /// <summary>A file's status.</summary>
    public abstract string FileStatus(string status);

    /// <summary>How many source lines no field took.</summary>
    public abstract string UnplacedLines(int count);

    /// <summary>Says that the sample library is shown.</summary>
    public abstract string SampleBanner { get; }

    /// <summary>Title while the sample library is built.</summary>
    public abstract string BuildingTitle { get; }

    /// <summary>What is going on while the sample library is built.</summary>
    public abstract string BuildingText { get; }

    /// <summary>How far it has come.</summary>
    public abstract string BuildingProgress(int done, int total);

    /// <summary>Title while the index is opened.</summary>
    public abstract string OpeningTitle { get; }

    /// <summary>Title where there is no library and waiting does not help.</summary>
    public abstract string FailedTitle { get; }

    /// <summary>Says that the page comes back by itself.</summary>
    public abstract string ReloadsItself { get; }

    /// <summary>Title of an error.</summary>
    public abstract string ProblemTitle(int status);

    /// <summary>What an error means and what to do.</summary>
    public abstract string ProblemText(int status);

    /// <summary>Link to the search page.</summary>
    public abstract string ToSearch { get; }

    /// <summary>Foot of the page: when the library was built.</summary>
    public abstract string Built(string date, int unreadable);
}
