using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>The pages in English.</summary>
public sealed class EnglishTexts : PageTexts
{
    /// <inheritdoc/>
    public override SharingTexts Sharing { get; } = new EnglishSharingTexts();

    /// <inheritdoc/>
    public override string Code => "en";

    /// <inheritdoc/>
    public override string Tag => "en";

    /// <inheritdoc/>
    public override string OwnName => "English";

    /// <inheritdoc/>
    public override string Tagline => "What cities do for nature, action by action";

    /// <inheritdoc/>
    public override string SkipToContent => "Skip to the content";

    /// <inheritdoc/>
    public override string Navigation => "Pages";

    /// <inheritdoc/>
    public override string Search => "Search";

    /// <inheritdoc/>
    public override string Cities => "Cities";

    /// <inheritdoc/>
    public override string SearchLabel => "Search the actions of all cities";

    /// <inheritdoc/>
    public override string SearchHint => "Chinese or English, \"exact phrase\", city:Anshun, -without";

    /// <inheritdoc/>
    public override string Examples => "Try";

    /// <inheritdoc/>
    public override string Browse => "Or browse";

    /// <inheritdoc/>
    public override string Holdings(int actions, int cities, int countries) => Text($"{Number(actions, "action", "actions")} of {Number(cities, "city", "cities")} in {Number(countries, "country", "countries")}");

    /// <inheritdoc/>
    public override string ResultCount(int total, bool exact) => Text($"{(exact ? "" : "at least ")}{Number(total, "action", "actions")}");

    /// <inheritdoc/>
    public override string Showing(int from, int to) => Text($"showing {from} to {to}");

    /// <inheritdoc/>
    public override string ActionCount(int count) => Number(count, "action", "actions");

    /// <inheritdoc/>
    public override string SortBy => "Order";

    /// <inheritdoc/>
    public override string SortName(SearchSort sort) => sort switch { SearchSort.Updated => "latest update", SearchSort.City => "city", _ => "best match" };

    /// <inheritdoc/>
    public override string UnderstoodAs => "Understood as";

    /// <inheritdoc/>
    public override string KindName(string kind) => kind;

    /// <inheritdoc/>
    public override string Optional => "ranks only";

    /// <inheritdoc/>
    public override string RemovePart(string text) => $"Take “{text}” out of the query";

    /// <inheritdoc/>
    public override string NarrowDown => "Narrow down";

    /// <inheritdoc/>
    public override string RemoveFilter(string value) => $"Take the filter “{value}” away";

    /// <inheritdoc/>
    public override string RemoveAllFilters => "Take all filters away";

    /// <inheritdoc/>
    public override string MoreValues(int count) => Text($"{count} more");

    /// <inheritdoc/>
    public override string FieldName(string field) => field switch
    {
        "city" => "City",
        "country" => "Country",
        "region" => "Region",
        "area" => "Action area",
        "commitment" => "Commitment",
        "title" or "heading" => "Heading",
        "kind" => "Kind",
        "file" => "File",
        "downloaded" => "Downloaded",
        "updated" => "Updated",
        "missing" => "Lacks",
        "is" => "State",
        "year" => "Year of update",
        "concept" => "Concept",
        "species" => "Species",
        "law" => "Law or plan",
        "place" => "Place",
        "campaign" => "Campaign",
        "observance" => "Day or week",
        "kmgbf" => "Kunming-Montreal target",
        "flag" => "Remark",
        "description" => "Description",
        "baseline" => "Baseline",
        "target" => "Target",
        "concepts" => "Concepts",
        "species found" => "Species",
        "laws" => "Laws and plans",
        "quantities" => "Figures",
        "has" => "Has",
        "date" => "Date",
        "quantity" => "Quantity",
        "readable" => "Readable",
        "language" or "lang" => "Language",
        "field" => "Stands in",
        _ => field,
    };

    /// <inheritdoc/>
    public override string FlagName(string flag) => flag switch
    {
        "target-repeats-description" => "target repeats the description",
        "description-empty" => "no description",
        "unreadable" => "unreadable",
        "older-version" => "older version",
        "baseline-undated" => "baseline without a date",
        "target-undated" => "target without a date",
        "baseline-platform-wording" => "baseline of the platform's form only",
        "heading-unknown" => "heading not in the catalogue",
        _ => flag.Replace('-', ' '),
    };

    /// <inheritdoc/>
    public override string Notes => "Good to know";

    /// <inheritdoc/>
    public override string NearMisses => "Near misses";

    /// <inheritdoc/>
    public override string NothingFound => "No action matches all of this";

    /// <inheritdoc/>
    public override string NothingFoundParts => "What each part finds on its own:";

    /// <inheritdoc/>
    public override string NothingFoundFilters => "The filters leave nothing over. Take one away:";

    /// <inheritdoc/>
    public override string InNoAction => "in no action";

    /// <inheritdoc/>
    public override string SearchWithout(string text) => $"Search without “{text}”";

    /// <inheritdoc/>
    public override string RankAnyPart => "Show actions that have any of it, the best match first";

    /// <inheritdoc/>
    public override string NothingFoundTips => "Fewer or other words, the Chinese or the Latin name, or no quotation marks may find more.";

    /// <inheritdoc/>
    public override string Paging => "Pages of results";

    /// <inheritdoc/>
    public override string Previous => "Previous";

    /// <inheritdoc/>
    public override string Next => "Next";

    /// <inheritdoc/>
    public override string PageOf(int page, int pages) => Text($"page {page} of {pages}");

    /// <inheritdoc/>
    public override string Updated => "updated";

    /// <inheritdoc/>
    public override string NoDate => "no date";

    /// <inheritdoc/>
    public override string Via => "via";

    /// <inheritdoc/>
    public override string EmptyText => "The city wrote nothing here.";

    /// <inheritdoc/>
    public override string FoundInText => "Found in the text";

    /// <inheritdoc/>
    public override string Source => "Source";

    /// <inheritdoc/>
    public override string Lines(string file, int line, int endLine) => endLine > line ? Text($"{file}, lines {line} to {endLine}") : Text($"{file}, line {line}");

    /// <inheritdoc/>
    public override string Downloaded => "downloaded";

    /// <inheritdoc/>
    public override string Cite => "Cite as";

    /// <inheritdoc/>
    public override string ThisPageAs => "This page as";

    /// <inheritdoc/>
    public override string AllHitsAs => "All hits as";

    /// <inheritdoc/>
    public override string AllActionsAs => "All actions as";

    /// <inheritdoc/>
    public override string BackToResults => "Back to the results";

    /// <inheritdoc/>
    public override string TargetRepeats => "The target repeats the description.";

    /// <inheritdoc/>
    public override string Unreadable => "This rendering of the profile cannot be read. It is kept, and left out of search and counts.";

    /// <inheritdoc/>
    public override string Country => "Country";

    /// <inheritdoc/>
    public override string Population => "Population";

    /// <inheritdoc/>
    public override string Actions => "Actions";

    /// <inheritdoc/>
    public override string Stated(int count) => Text($"the profile states {count}");

    /// <inheritdoc/>
    public override string HeadOfGovernment => "Head of government";

    /// <inheritdoc/>
    public override string Facts => "At a glance";

    /// <inheritdoc/>
    public override string About => "About";

    /// <inheritdoc/>
    public override string Awards => "Programmes";

    /// <inheritdoc/>
    public override string Files => "Files";

    /// <inheritdoc/>
    public override string FileStatus(string status) => status;

    /// <inheritdoc/>
    public override string UnplacedLines(int count) => Text($"{Number(count, "line", "lines")} that no field took");

    /// <inheritdoc/>
    public override string SampleBanner => "Sample library: these cities and their actions are invented. Index your own profiles with: searchindex index PATH";

    /// <inheritdoc/>
    public override string BuildingTitle => "Building the sample library";

    /// <inheritdoc/>
    public override string BuildingText => "There is no index yet, so the service is building a small one from invented cities.";

    /// <inheritdoc/>
    public override string BuildingProgress(int done, int total) => Text($"{done} of {total} files");

    /// <inheritdoc/>
    public override string OpeningTitle => "Opening the library";

    /// <inheritdoc/>
    public override string FailedTitle => "There is no library to search";

    /// <inheritdoc/>
    public override string ReloadsItself => "This page comes back by itself every two seconds.";

    /// <inheritdoc/>
    public override string ProblemTitle(int status) => status switch
    {
        400 => "This address cannot be read",
        404 => "Nothing is here",
        405 => "This cannot be done here",
        414 => "The address is too long",
        429 => "Too many requests",
        503 => "Not ready yet",
        504 => "The answer took too long",
        _ => "Something went wrong",
    };

    /// <inheritdoc/>
    public override string ProblemText(int status) => status switch
    {
        404 => "The link may be old or mistyped. The search finds every action of the library.",
        429 => "Wait a second, then load the page again.",
        500 => "The service failed at this request. The library is unharmed: it is only read.",
        _ => "The search is a good place to start again.",
    };

    /// <inheritdoc/>
    public override string ToSearch => "To the search";

    /// <inheritdoc/>
    public override string Built(string date, int unreadable) => unreadable == 0 ? $"Library of {date} (UTC)" : Text($"Library of {date} (UTC); {Number(unreadable, "unreadable action", "unreadable actions")} kept and left out of search");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Number(int count, string one, string many) => Text($"{count} {(count == 1 ? one : many)}");
}
