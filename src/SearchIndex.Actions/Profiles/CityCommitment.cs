namespace SearchIndex.Actions.Profiles;

/// <summary>One commitment of a city.</summary>
/// <param name="Area">Number of its action area, 1 to 3, or 0 where unknown.</param>
/// <param name="Title">Its title: the catalogue's wording where it is known.</param>
/// <param name="Key">Its key in the catalogue, or null.</param>
/// <param name="Actions">How many actions stand under it.</param>
/// <param name="ListedAsOther">Whether it stands under "Other commitments under this action area".</param>
/// <param name="Inferred">Whether its heading is missing in the source and the catalogue supplied it.</param>
/// <param name="Line">Line of the heading in the source, counted from 1; of its first action where the heading is missing.</param>
public sealed record CityCommitment(int Area, string Title, string? Key, int Actions, bool ListedAsOther, bool Inferred, int Line);
