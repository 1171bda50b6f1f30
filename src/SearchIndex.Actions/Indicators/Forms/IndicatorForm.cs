namespace SearchIndex.Actions.Indicators.Forms;

/// <summary>A sentence that states an indicator.</summary>
/// <param name="Origin">Whose sentence it is.</param>
/// <param name="OnlyAbout">Whether it counts in the profile's "About" only, because elsewhere the words may speak of a part of the city.</param>
/// <param name="Pattern">The sentence.</param>
internal sealed record IndicatorForm(IndicatorOrigin Origin, bool OnlyAbout, FormPattern Pattern);
