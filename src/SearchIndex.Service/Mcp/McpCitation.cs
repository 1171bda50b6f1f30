using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Mcp;

/// <summary>How an assistant names the source of what it says.</summary>
internal static class McpCitation
{
    /// <summary>The reference of an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>One line with city, heading, dates, file and lines.</returns>
    public static string Of(ActionRecord action)
    {
        var updated = new[] { action.DescriptionUpdated, action.BaselineUpdated, action.TargetUpdated }.Max();
        var publisher = action.Area == 0 && action.AreaTitle.Length == 0 ? "" : " CitiesWithNature city profile";
        return string.Create(CultureInfo.InvariantCulture,
            $"{City(action.City, action.CityLocal)}, “{McpAnswer.Cut(action.Title, 160)}”{(publisher.Length > 0 ? "," : "")}{publisher}"
            + $"{(updated is { } day ? $", updated {Iso(day)}" : ", n.d.")}{(action.Source.Downloaded is { } download ? $", downloaded {Iso(download)}" : "")}"
            + $" ({McpAnswer.Cut(action.Source.File, 120)}, lines {action.Source.Line}–{action.Source.EndLine})");
    }

    /// <summary>A city with its own name.</summary>
    /// <param name="city">Its name in English.</param>
    /// <param name="local">Its own name, or null.</param>
    /// <returns>Such as "Congjiang County (从江县)".</returns>
    public static string City(string city, string? local) => McpAnswer.Cut(local is { Length: > 0 } && local != city ? $"{city} ({local})" : city, 120)!;

    /// <summary>A date as ISO 8601 writes it.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Null for none.</returns>
    public static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
