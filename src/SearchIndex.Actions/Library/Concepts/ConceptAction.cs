namespace SearchIndex.Actions.Library.Concepts;

/// <summary>An action that names an entry.</summary>
/// <param name="Id">The action's id.</param>
/// <param name="City">Name of its city in English.</param>
/// <param name="CityLocal">The city's own name, or null.</param>
/// <param name="Title">Heading of the action.</param>
/// <param name="Updated">Latest date among its fields, or null.</param>
/// <param name="Fields">The fields that name it, with their dates.</param>
/// <param name="Written">The names as they stand there, each once.</param>
/// <param name="Sentence">The first sentence that names it.</param>
/// <param name="Notes">What a person should know, such as that a title is miswritten.</param>
public sealed record ConceptAction(
    string Id,
    string City,
    string? CityLocal,
    string Title,
    DateOnly? Updated,
    IReadOnlyList<ConceptField> Fields,
    IReadOnlyList<string> Written,
    string Sentence,
    IReadOnlyList<string> Notes);
