namespace SearchIndex.Actions.Indicators;

/// <summary>A city of an indicator table.</summary>
/// <param name="Id">Id of the city.</param>
/// <param name="City">Name in English.</param>
/// <param name="CityLocal">The city's own name, or null.</param>
/// <param name="Downloaded">When its current profile was downloaded, or null.</param>
public sealed record IndicatorCity(string Id, string City, string? CityLocal, DateOnly? Downloaded);
