using SearchIndex.Actions.Library.Concepts;
using SearchIndex.Service.Pages.Texts;

namespace SearchIndex.Service.Pages;

/// <summary>One kind of entries on the page of concepts, its entries by letter.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Entries">Its entries, the most named first.</param>
internal sealed record ConceptShelf(string Kind, IReadOnlyList<ConceptSummary> Entries)
{
    /// <summary>Sorts entries into shelves.</summary>
    /// <param name="entries">The entries, the most named first.</param>
    /// <param name="texts">The words of the page, whose list of kinds gives the order.</param>
    /// <returns>The kinds that have entries.</returns>
    public static IReadOnlyList<ConceptShelf> Of(IReadOnlyList<ConceptSummary> entries, PageTexts texts)
    {
        var order = ConceptTexts.Of(texts).KindNames.Keys.ToList();
        return [.. entries.GroupBy(entry => entry.Kind, StringComparer.Ordinal)
            .OrderBy(group => order.IndexOf(group.Key) is var place and >= 0 ? place : order.Count).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ConceptShelf(group.Key, [.. group]))];
    }

    /// <summary>The entries by the letter that readers of a language look under.</summary>
    /// <param name="texts">The words of the page.</param>
    /// <returns>Letters A to Z, then "" for names without one; in each the names in order.</returns>
    public IReadOnlyList<(string Letter, IReadOnlyList<ConceptSummary> Entries)> Letters(PageTexts texts) =>
        [.. Entries.GroupBy(entry => Letter(entry, texts), StringComparer.Ordinal)
            .OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<ConceptSummary>)[.. group.OrderBy(entry => SortKey(entry, texts), StringComparer.OrdinalIgnoreCase)]))];

    /// <summary>The name of an entry in the language of a page.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="texts">The words of the page.</param>
    /// <returns>The Chinese name on Chinese pages, else the English or the scientific one; else the shown name.</returns>
    public static string NameOf(ConceptSummary entry, PageTexts texts) =>
        (texts.Code == "zh" ? entry.Chinese : entry.English ?? entry.Latin) ?? entry.Name;

    /// <summary>A second name of an entry, in another language than the first.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="texts">The words of the page.</param>
    /// <returns>The name, or null.</returns>
    public static string? OtherNameOf(ConceptSummary entry, PageTexts texts)
    {
        var other = texts.Code == "zh" ? entry.Latin ?? entry.English : entry.Chinese;
        return other == NameOf(entry, texts) ? null : other;
    }

    /// <summary>Address of an entry's page.</summary>
    /// <param name="key">Key of the entry.</param>
    /// <returns>The path, escaped.</returns>
    public static string PathOf(string key) => "/concepts/" + PageContext.EscapeId(key);

    private static string SortKey(ConceptSummary entry, PageTexts texts) => texts.Code == "zh" ? entry.Pinyin ?? NameOf(entry, texts) : NameOf(entry, texts);

    private static string Letter(ConceptSummary entry, PageTexts texts)
    {
        var first = char.ToUpperInvariant(SortKey(entry, texts).FirstOrDefault());
        return char.IsAsciiLetterUpper(first) ? first.ToString() : "";
    }
}
