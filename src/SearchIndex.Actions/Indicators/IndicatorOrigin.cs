namespace SearchIndex.Actions.Indicators;

/// <summary>Whose sentence a value stands in.</summary>
public enum IndicatorOrigin
{
    /// <summary>A sentence of the platform's form, with the city's figure in it.</summary>
    Platform,

    /// <summary>The city's own words.</summary>
    OwnWords,
}
