using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Export;

/// <summary>What a reference to an action says, whatever the format.</summary>
internal static class Citation
{
    /// <summary>The date that a reference carries: the latest of the action's own, else that of the download.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Null where the action has no date at all: a reference then says "n.d.", never the date of today.</returns>
    public static DateOnly? Date(ActionRecord action) =>
        new[] { action.DescriptionUpdated, action.BaselineUpdated, action.TargetUpdated }.Max() ?? action.Source.Downloaded;

    /// <summary>Name of the author: the city, with its own name beside it.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Such as "Congjiang County (从江县)".</returns>
    public static string Author(ActionRecord action) =>
        action.CityLocal is { Length: > 0 } local && local != action.City ? $"{action.City} ({local})" : action.City;

    /// <summary>Where it was published.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Null for records of other documents.</returns>
    public static string? Publisher(ActionRecord action) => action.Area == 0 && action.AreaTitle.Length == 0 ? null : "CitiesWithNature city profile";

    /// <summary>Dates of the fields, the download, the source with its lines.</summary>
    /// <param name="action">The action.</param>
    /// <returns>One line.</returns>
    public static string Note(ActionRecord action)
    {
        var parts = new List<string>();
        Field(parts, "description", action.Description, action.DescriptionUpdated);
        Field(parts, "baseline", action.Baseline, action.BaselineUpdated);
        Field(parts, "target", action.Target, action.TargetUpdated);
        parts.Add(action.Source.Downloaded is { } day ? $"profile downloaded {Iso(day)}" : "profile without a download date");
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"{action.Source.File}, lines {action.Source.Line} to {action.Source.EndLine}"));
        parts.Add($"id {action.Id}");
        return string.Join("; ", parts);
    }

    /// <summary>A date as ISO 8601 writes it.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Such as "2026-04-07".</returns>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Field(List<string> parts, string name, string? text, DateOnly? updated)
    {
        if (text is not null)
        {
            parts.Add(updated is { } day ? $"{name} last updated {Iso(day)}" : $"{name} without a date");
        }
    }
}
