using System.Collections.Frozen;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Service.Pages.Texts;

namespace SearchIndex.Service.Pages;

/// <summary>Names of the platform's headings in the language of a page. The platform has them in English only; the Chinese is the catalogue's.</summary>
public sealed class HeadingNames
{
    private readonly FrozenDictionary<string, string> _chinese;

    /// <summary>Takes the names out of a catalogue.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public HeadingNames(HeadingCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);

        // Two headings of one wording have one rendering: the first is as good as the others.
        _chinese = catalogue.All.Where(heading => heading.Chinese.Length > 0).DistinctBy(heading => heading.English)
            .ToFrozenDictionary(heading => heading.English, heading => heading.Chinese, StringComparer.Ordinal);
    }

    /// <summary>The rendering of a heading in a page's language.</summary>
    /// <param name="english">The platform's wording.</param>
    /// <param name="texts">The words of the page.</param>
    /// <returns>The rendering; null where the page is in English or the catalogue does not know the heading.</returns>
    public string? Rendering(string english, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Code != "zh")
        {
            return null;
        }

        // Facets give areas with their number in front: "1. Protect and restore nature".
        var title = english.Length > 3 && char.IsAsciiDigit(english[0]) && english.AsSpan(1, 2) is ". " ? 3 : 0;
        return _chinese.TryGetValue(english[title..], out var chinese) ? english[..title] + chinese : null;
    }
}
