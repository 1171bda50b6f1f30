using System.Globalization;

namespace SearchIndex.Service.Pages;

/// <summary>Language tags for texts of the library, so that browsers choose the right glyphs, line breaks and voices.</summary>
internal static class TextLanguage
{
    /// <summary>The language of a text by its script: one Han character is enough, since it decides about glyphs and line height.</summary>
    /// <param name="text">The text.</param>
    /// <returns>"zh-Hans", "ja", "ko" or "en".</returns>
    public static string Of(string text)
    {
        var han = false;
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case >= 0x3040 and <= 0x30FF when rune.Value != 0x30FB: return "ja";
                case >= 0xAC00 and <= 0xD7AF: return "ko";
                case >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF: han = true; break;
                default: break;
            }
        }

        return han ? "zh-Hans" : "en";
    }

    /// <summary>A date as the pages write it.</summary>
    /// <param name="date">The date.</param>
    /// <returns>ISO 8601: the same in both languages, and never mistaken for another order of day and month.</returns>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
