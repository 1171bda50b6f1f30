using SearchIndex.Actions.Concordance;
using SearchIndex.Actions.Coverage;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Library.Concepts;
using SearchIndex.Actions.Likeness;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Actions.Suggesting;
using SearchIndex.Actions.Versions;

namespace SearchIndex.Actions.Library;

/// <summary>One state of the library, open for questions. Immutable and safe for use by many threads.</summary>
public interface IActionLibrary
{
    /// <summary>Where the index is, how many actions and cities it holds, when and from what it was built.</summary>
    LibraryInfo Info { get; }

    /// <summary>Answers a search.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends a search that nobody waits for.</param>
    /// <returns>Hits, facets, and how the query was understood; never an error for what a person typed.</returns>
    SearchResponse Search(SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>How many actions a search finds: <see cref="SearchResponse.Total"/> without what is made for showing.</summary>
    /// <param name="request">What is asked; limit, offset and order do not matter.</param>
    /// <param name="cancellationToken">Ends a count that nobody waits for.</param>
    /// <returns>0 or more.</returns>
    int Count(SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Finds one action.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The action, or null where there is none of that id.</returns>
    ActionRecord? Find(string id);

    /// <summary>All cities, by name.</summary>
    /// <returns>A record a city, with its files and figures.</returns>
    IReadOnlyList<CityRecord> Cities();

    /// <summary>Every action that matches, never cut.</summary>
    /// <param name="request">What is asked; limit and offset are ignored. Null for all readable actions.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The actions in the order of the search, or by id without one.</returns>
    IEnumerable<ActionRecord> Export(SearchRequest? request, CancellationToken cancellationToken = default);

    /// <summary>What a person may be about to type.</summary>
    /// <param name="text">What was typed so far, in either script; Pinyin and its first letters too.</param>
    /// <param name="limit">How many suggestions are wanted, 0 to 100.</param>
    /// <returns>Names, headings, cities and words that have hits, the best first.</returns>
    SuggestionResponse Suggest(string text, int limit = 10);

    /// <summary>Every occurrence of a keyword with what stands around it.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The lines in the order asked for, counts, and collocates.</returns>
    KwicResponse Kwic(KwicRequest request, CancellationToken cancellationToken = default);

    /// <summary>Everything that actions name: concepts, species, laws, plans, places, the most frequent first.</summary>
    /// <param name="kind">A kind such as "species", or null for all.</param>
    /// <param name="unnamed">Whether entries of the lexicon that no action names are listed too.</param>
    /// <returns>Entries with their counts.</returns>
    IReadOnlyList<ConceptSummary> Concepts(string? kind = null, bool unnamed = false);

    /// <summary>What a name stands for, with the actions that name it.</summary>
    /// <param name="name">A key, a name in any language, or the title of a law or plan.</param>
    /// <returns>Pages; several where the name is ambiguous, none where nothing is known by it.</returns>
    IReadOnlyList<ConceptRecord> FindConcepts(string name);

    /// <summary>Actions that do something like an action or a free text, the most alike first, each with its reasons.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer, or null where there is no action of the id asked for.</returns>
    SimilarResponse? Similar(SimilarRequest request, CancellationToken cancellationToken = default);

    /// <summary>What the cities state in figures, side by side.</summary>
    /// <returns>The indicator table of all current profiles that can be read.</returns>
    IndicatorTable Indicators();

    /// <summary>Which city says what under which heading, and what is missing.</summary>
    /// <param name="options">What counts as stale; null for a year before the newest download.</param>
    /// <returns>The matrix of all current profiles that can be read.</returns>
    CoverageMatrix Coverage(CoverageOptions? options = null);

    /// <summary>What changed in a city's profile from one download to another.</summary>
    /// <param name="cityId">Id of the city.</param>
    /// <param name="from">Name or download day of the older file; null for the newest before <paramref name="to"/>.</param>
    /// <param name="to">Name or download day of the newer file; null for the current one.</param>
    /// <returns>The changes, without an older side where there is only one download; null where there is no such city or file.</returns>
    ProfileChanges? Changes(string cityId, string? from = null, string? to = null);

    /// <summary>Lists text that stands in two actions.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends work that nobody waits for.</param>
    /// <returns>Pairs, groups and how much each two cities share.</returns>
    /// <exception cref="SharedTextRequestException">The question cannot be answered as it stands.</exception>
    SharedTextReport Shared(SharedTextRequest request, CancellationToken cancellationToken = default);

    /// <summary>Puts two actions side by side.</summary>
    /// <param name="a">Id of one.</param>
    /// <param name="b">Id of the other; the same to compare an action's own texts.</param>
    /// <returns>What they share, or null where one of the ids is not in the library.</returns>
    SharedComparison? Compare(string a, string b);
}
