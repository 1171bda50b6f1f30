using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Concordance;

/// <summary>A concordance: every occurrence of a keyword with its context.</summary>
/// <param name="Term">What was asked.</param>
/// <param name="Forms">What was looked for; more than one for alternatives and other names.</param>
/// <param name="Width">Characters of context on each side.</param>
/// <param name="Sort">"position", "left" or "right".</param>
/// <param name="Total">How many occurrences there are.</param>
/// <param name="TotalIsExact">False where there are so many that counting stopped; a note says so.</param>
/// <param name="Actions">How many actions they stand in.</param>
/// <param name="Offset">Lines passed over.</param>
/// <param name="Cities">Occurrences by city, the most first.</param>
/// <param name="Fields">Occurrences by field.</param>
/// <param name="Lines">The lines of this page.</param>
/// <param name="Collocates">Words and concepts near the keyword, over all occurrences, the strongest first; words, then concepts.</param>
/// <param name="Method">How collocates were counted.</param>
/// <param name="Notes">Sentences that a person should read.</param>
public sealed record KwicResponse(
    string Term,
    IReadOnlyList<string> Forms,
    int Width,
    string Sort,
    int Total,
    bool TotalIsExact,
    int Actions,
    int Offset,
    IReadOnlyList<FacetValue> Cities,
    IReadOnlyList<FacetValue> Fields,
    IReadOnlyList<KwicLine> Lines,
    IReadOnlyList<KwicCollocate> Collocates,
    IReadOnlyDictionary<string, string> Method,
    IReadOnlyList<string> Notes);
