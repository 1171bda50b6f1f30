namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>A city, or a section of other documents, whose texts are compared.</summary>
/// <param name="Id">Its id.</param>
/// <param name="City">Its name.</param>
/// <param name="CityLocal">Its own name, or null.</param>
/// <param name="IsRecords">Whether it is a section of other documents.</param>
internal sealed record SharedPlace(string Id, string City, string? CityLocal, bool IsRecords);
