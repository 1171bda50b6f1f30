using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Citing;

/// <summary>The words of a reference, in Chinese where the city's own name is Chinese, else in English.</summary>
internal static class CitationWords
{
    /// <summary>Whether a reference is written in Chinese.</summary>
    public static bool IsChinese(ActionCitation citation) => HasHan(citation.Action.CityLocal ?? citation.Action.City) || (!citation.IsProfile && HasHan(citation.Action.Title));

    /// <summary>Name of the author: the city, with its own name beside it; null for other documents.</summary>
    public static string? Author(ActionCitation citation) => !citation.IsProfile ? null
        : citation.Action.CityLocal is { Length: > 0 } local && local != citation.Action.City ? $"{citation.Action.City} ({local})" : citation.Action.City;

    /// <summary>The heading; of other documents with the section.</summary>
    public static string Title(ActionRecord action, bool isProfile) => isProfile || action.City.Length == 0 ? action.Title
        : action.Title.Length == 0 ? action.City : $"{action.Title}: {action.City}";

    /// <summary>Name of a field.</summary>
    public static string Field(string field, bool chinese) => (field, chinese) switch
    {
        (LibraryFields.Description, true) => "行动描述",
        (LibraryFields.Baseline, true) => "基线",
        (LibraryFields.Target, true) => "目标",
        (LibraryFields.Title, true) => "标题",
        (LibraryFields.Commitment, true) => "承诺",
        _ => field,
    };

    /// <summary>Source file with lines, offsets, dates: what pins a reference beyond its form.</summary>
    /// <param name="citation">The citation.</param>
    /// <returns>One line.</returns>
    public static string Note(ActionCitation citation)
    {
        var action = citation.Action;
        var parts = new List<string>();
        if (citation.Passage is { } passage)
        {
            Dated(parts, passage.Field, action.TextOf(passage.Field), action.UpdatedOf(passage.Field));
            if (passage is { Start: { } start, End: { } end })
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"characters {start} to {end} (UTF-16, half open)"));
            }

            parts.Add($"SHA-256 of the {passage.Field} {citation.TextHash![..16]}");
        }
        else
        {
            Dated(parts, LibraryFields.Description, action.Description, action.DescriptionUpdated);
            Dated(parts, LibraryFields.Baseline, action.Baseline, action.BaselineUpdated);
            Dated(parts, LibraryFields.Target, action.Target, action.TargetUpdated);
        }

        parts.Add(citation.Downloaded is { } day ? $"profile downloaded {Iso(day)}" : citation.IsProfile ? "profile without a download date" : "without a download date");
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"{action.Source.File}, lines {action.Source.Line} to {action.Source.EndLine}"));
        parts.Add($"id {action.Id}");
        return string.Join("; ", parts);
    }

    /// <summary>A date as ISO 8601 writes it.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text in one line, without control characters.</summary>
    public static string OneLine(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
        }
    });

    private static void Dated(List<string> parts, string name, string? text, DateOnly? updated)
    {
        if (text is not null)
        {
            parts.Add(updated is { } day ? $"{name} last updated {Iso(day)}" : $"{name} without a date");
        }
    }

    private static bool HasHan(string text) => Querying.Parsing.QuerySigns.HasHan(text);
}
