using System.Text.Json.Serialization;

namespace SearchIndex.Actions.Indicators;

/// <summary>What kind of value an indicator has.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IndicatorKind>))]
public enum IndicatorKind
{
    /// <summary>How many there are: a whole number.</summary>
    [JsonStringEnumMemberName("count")]
    Count,

    /// <summary>A part of a whole, in percent.</summary>
    [JsonStringEnumMemberName("share")]
    Share,

    /// <summary>An area.</summary>
    [JsonStringEnumMemberName("area")]
    Area,

    /// <summary>A mass.</summary>
    [JsonStringEnumMemberName("mass")]
    Mass,

    /// <summary>Words that the city put into a sentence of the form, such as names of plans.</summary>
    [JsonStringEnumMemberName("words")]
    Words,

    /// <summary>The sentence itself: the city states it or does not.</summary>
    [JsonStringEnumMemberName("fact")]
    Fact,
}
