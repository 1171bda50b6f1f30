using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Library;

/// <summary>The languages that an action is written in, judged by its own words: platform headings are English everywhere.</summary>
internal static class TextLanguages
{
    // A Han character says about as much as a word of three letters; names in the other script do not make a second language.
    private const int LettersOfHan = 3;
    private const double Enough = 0.2;
    private const int ShortText = 10;

    private static readonly string[] EnglishWords = [" the ", " and ", " of ", " to ", " in ", " is ", " are ", " with ", " for "];

    /// <summary>The languages of an action.</summary>
    /// <param name="record">The action.</param>
    /// <returns>"zh", "en" and "other" as far as they hold; empty without texts.</returns>
    public static IReadOnlyList<string> Of(ActionRecord record)
    {
        var own = string.Join('\n', new[] { record.Description, record.Target }.OfType<string>());
        var text = own.Any(char.IsLetter) ? own : record.Baseline ?? "";
        var (han, letters) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            han += QuerySigns.IsHan(rune.Value) ? LettersOfHan : 0;
            letters += System.Text.Rune.IsLetter(rune) && !QuerySigns.IsHan(rune.Value) ? 1 : 0;
        }

        var all = han + letters;
        var languages = new List<string>();
        if (all > 0 && han >= Enough * all)
        {
            languages.Add("zh");
        }

        if (all > 0 && letters >= Enough * all)
        {
            languages.Add(IsEnglish(text) ? "en" : "other");
        }

        return languages;
    }

    private static bool IsEnglish(string text)
    {
        var spaced = $" {text.Replace('\n', ' ').Replace(',', ' ')} ";
        return EnglishWords.Count(word => spaced.Contains(word, StringComparison.OrdinalIgnoreCase)) >= 2
            || (spaced.AsSpan().Count(' ') < ShortText && !spaced.Any(c => char.IsLetter(c) && !char.IsAscii(c) && !QuerySigns.IsHan(c)));
    }
}
