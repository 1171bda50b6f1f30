namespace SearchIndex.Actions.Sharing.Places;

/// <summary>The rank of a place.</summary>
internal enum PlaceKind
{
    /// <summary>A province, region or city under the central government.</summary>
    Province,

    /// <summary>A prefecture or a city of that rank.</summary>
    Prefecture,

    /// <summary>A county, district or city of that rank.</summary>
    County,
}
