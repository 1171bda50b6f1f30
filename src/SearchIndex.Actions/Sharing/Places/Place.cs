namespace SearchIndex.Actions.Sharing.Places;

/// <summary>A place of the table.</summary>
/// <param name="Kind">Its rank.</param>
/// <param name="Name">Its whole name, such as 安顺市.</param>
/// <param name="Short">The name without its rank, such as 安顺.</param>
/// <param name="English">Its name in English, without its rank.</param>
/// <param name="Parent">Whole name of what it belongs to; null for provinces.</param>
internal sealed record Place(PlaceKind Kind, string Name, string Short, string English, string? Parent);
