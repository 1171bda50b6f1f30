namespace SearchIndex.Actions.Versions;

/// <summary>What changed in a city's profile from one download to another.</summary>
/// <param name="CityId">Id of the city.</param>
/// <param name="City">Name in English.</param>
/// <param name="CityLocal">The city's own name, or null.</param>
/// <param name="Versions">All downloads of the city that can be read, the newest first.</param>
/// <param name="Old">The older of the two that are compared; null where there is only one.</param>
/// <param name="New">The newer one.</param>
/// <param name="Counts">How many actions are new, gone, changed, moved, redated and unchanged.</param>
/// <param name="Profile">What changed in the profile outside of its actions.</param>
/// <param name="Actions">What changed in its actions: new, gone, changed, moved, redated, each in the order of the profile.</param>
/// <param name="Notes">What a person should know.</param>
public sealed record ProfileChanges(
    string CityId,
    string City,
    string? CityLocal,
    IReadOnlyList<ProfileVersion> Versions,
    ProfileVersion? Old,
    ProfileVersion New,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<FieldChange> Profile,
    IReadOnlyList<ActionChange> Actions,
    IReadOnlyList<string> Notes);
