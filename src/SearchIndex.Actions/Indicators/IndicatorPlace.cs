namespace SearchIndex.Actions.Indicators;

/// <summary>Where a figure stands.</summary>
/// <param name="CityId">Id of the city.</param>
/// <param name="City">Its name in English.</param>
/// <param name="ActionId">Id of the action; null for the profile's "About".</param>
/// <param name="Field">"baseline", "description" or "about".</param>
/// <param name="Start">First UTF-16 unit of the figure in the field.</param>
/// <param name="End">First unit after it.</param>
/// <param name="Text">The figure as it stands there.</param>
public sealed record IndicatorPlace(string CityId, string City, string? ActionId, string Field, int Start, int End, string Text);
