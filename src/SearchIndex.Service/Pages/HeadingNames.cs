using System.Collections.Frozen;
using System.Globalization;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Service.Pages.Texts;

namespace SearchIndex.Service.Pages;

/// <summary>Names of the platform's headings in the language of a page. The platform has them in English only; the Chinese is the catalogue's.</summary>
public sealed class HeadingNames
{
    private readonly FrozenDictionary<string, string> _chinese;
    private readonly FrozenDictionary<string, CatalogueHeading> _areas;

    /// <summary>Takes the names out of a catalogue.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public HeadingNames(HeadingCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);

        // Two headings of one wording have one rendering: the first is as good as the others.
        _chinese = catalogue.All.Where(heading => heading.Chinese.Length > 0).DistinctBy(heading => heading.English)
            .ToFrozenDictionary(heading => heading.English, heading => heading.Chinese, StringComparer.Ordinal);
        _areas = catalogue.Areas.ToFrozenDictionary(area => area.Number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    /// <summary>The rendering of a heading in a page's language.</summary>
    /// <param name="english">The platform's wording.</param>
    /// <param name="texts">The words of the page.</param>
    /// <returns>The rendering; null where the page is in English or the catalogue does not know the heading.</returns>
    public string? Rendering(string english, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Code == "zh" && _chinese.TryGetValue(english, out var chinese) ? chinese : null;
    }

    /// <summary>The title of an action area.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The platform's wording, or null where there is no such area.</returns>
    public string? Area(string number) => _areas.TryGetValue(number, out var area) ? area.English : null;
}
