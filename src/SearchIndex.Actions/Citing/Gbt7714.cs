using System.Globalization;

namespace SearchIndex.Actions.Citing;

/// <summary>
/// References after GB/T 7714-2015 for what is published online, 8.7: author. title: other title[EB/OL]//host. (updated)[looked at]. address.
/// </summary>
internal static class Gbt7714
{
    /// <summary>Writes a reference.</summary>
    /// <param name="citation">What is cited.</param>
    /// <returns>One line, without a number before it.</returns>
    /// <remarks>
    /// The day on which the source was looked at is the day of the download, never today. A text without a date says so in brackets where the date
    /// belongs, as the standard does it for places that are not known. Without an address the source file stands in its place.
    /// </remarks>
    public static string Of(ActionCitation citation)
    {
        var (action, chinese) = (citation.Action, CitationWords.IsChinese(citation));
        var author = !citation.IsProfile ? "" : $"{(chinese ? action.CityLocal ?? action.City : action.City)}. ";
        var title = CitationWords.Title(action, citation.IsProfile);
        if (citation.Passage is { } passage)
        {
            title += $": {CitationWords.Field(passage.Field, chinese)}";
            if (passage is { Start: { } start, End: { } end })
            {
                title += string.Create(CultureInfo.InvariantCulture, $", {(chinese ? "字符" : "characters ")}{start}-{end}");
            }
        }

        var host = citation.IsProfile ? $"//CitiesWithNature{(chinese ? "城市档案" : " city profile")}: {action.Source.File}" : $"//{action.Source.File}";
        var updated = citation.Updated is { } day ? CitationWords.Iso(day) : chinese ? "更新日期不详" : "no date";
        var looked = citation.Downloaded is { } download ? CitationWords.Iso(download) : chinese ? "引用日期不详" : "date of access unknown";
        var address = citation.Url ?? string.Create(CultureInfo.InvariantCulture, $"{action.Id}, {(chinese ? "第" : "lines ")}{action.Source.Line}-{action.Source.EndLine}{(chinese ? "行" : "")}");
        return CitationWords.OneLine($"{author}{title}[EB/OL]{host}. ({updated})[{looked}]. {address}.");
    }
}
