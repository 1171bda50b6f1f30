namespace SearchIndex.Actions.Library;

/// <summary>One city of the library.</summary>
/// <param name="Id">URL-safe name, such as "congjiang-county".</param>
/// <param name="City">Name in English.</param>
/// <param name="CityLocal">The city's own name, or null.</param>
/// <param name="Country">Country, or null.</param>
/// <param name="Region">Region of the world, or null.</param>
/// <param name="Population">Inhabitants, or null.</param>
/// <param name="HeadOfGovernment">Name and office, or null.</param>
/// <param name="Downloaded">When the current profile was downloaded, or null.</param>
/// <param name="Actions">Readable actions of the current profile.</param>
/// <param name="ActionsStated">Actions that the profile states, or null.</param>
/// <param name="Files">All files of the city: current, older, unreadable.</param>
/// <param name="Profile">The current profile, whole.</param>
public sealed record CityRecord(
    string Id,
    string City,
    string? CityLocal,
    string? Country,
    string? Region,
    long? Population,
    string? HeadOfGovernment,
    DateOnly? Downloaded,
    int Actions,
    int? ActionsStated,
    IReadOnlyList<SourceFileRecord> Files,
    Profiles.CityProfile? Profile);
