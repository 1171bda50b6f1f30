namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>The name of another place in a city's text, which may have been left over from a text that was taken over.</summary>
/// <param name="Id">Id of the action.</param>
/// <param name="City">Its city.</param>
/// <param name="Field">The field.</param>
/// <param name="Start">Where the name begins in it; UTF-16, inclusive.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Name">The name.</param>
/// <param name="Place">Whole name of the place, or of the city of the library.</param>
/// <param name="Sentence">The sentence that it stands in.</param>
public sealed record LeftOverName(string Id, string City, string Field, int Start, int End, string Name, string Place, string Sentence);
