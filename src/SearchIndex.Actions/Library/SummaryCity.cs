namespace SearchIndex.Actions.Library;

/// <summary>A city as the summary names it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="City">Name in English.</param>
/// <param name="CityLocal">Its own name, or null.</param>
internal sealed record SummaryCity(string Id, string City, string? CityLocal);
