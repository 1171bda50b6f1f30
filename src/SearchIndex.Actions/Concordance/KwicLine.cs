namespace SearchIndex.Actions.Concordance;

/// <summary>One occurrence of a keyword with what stands around it.</summary>
/// <param name="Id">Id of the action.</param>
/// <param name="City">Name of its city in English.</param>
/// <param name="CityLocal">The city's own name, or null.</param>
/// <param name="Title">Heading of the action.</param>
/// <param name="Field">The text in which it stands: "description", "baseline", "target", "title" or "commitment".</param>
/// <param name="Start">First UTF-16 unit of the keyword in that text.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Left">What stands before it, as written.</param>
/// <param name="Keyword">The keyword as written.</param>
/// <param name="Right">What stands after it, as written.</param>
/// <param name="Updated">Date of the text, or null where it has none.</param>
/// <param name="Repeats">Whether the text is a target that says the description again.</param>
public sealed record KwicLine(
    string Id, string City, string? CityLocal, string Title, string Field, int Start, int End, string Left, string Keyword, string Right, DateOnly? Updated, bool Repeats);
