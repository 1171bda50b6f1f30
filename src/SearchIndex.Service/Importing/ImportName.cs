using System.Globalization;
using System.Text;

namespace SearchIndex.Service.Importing;

/// <summary>What a file that comes over HTTP is called in reports. The name is shown, and never used as a path.</summary>
internal static class ImportName
{
    /// <summary>Endings of files that are taken.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".txt", ".md", ".html", ".htm", ".docx", ".pdf", ".jsonl", ".csv"];

    private const int Longest = 100;

    /// <summary>Cleans a name that somebody sent.</summary>
    /// <param name="name">Any text, or null.</param>
    /// <returns>Letters, digits, blanks and a few signs of its last part, at most 100 units; "import" where nothing is left.</returns>
    public static string Clean(string? name)
    {
        var text = name ?? "";
        text = text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if ((isPlain || rune.Value is ' ' or '.' or '-' or '_' or '(' or ')') && clean.Length + rune.Utf16SequenceLength <= Longest)
            {
                clean.Append(rune);
            }
        }

        var cleaned = clean.ToString().Trim(' ', '.', '-');
        return cleaned.Length == 0 || Endings.Contains("." + cleaned, StringComparer.OrdinalIgnoreCase) ? "import" + (cleaned.Length == 0 ? "" : "." + cleaned) : cleaned;
    }

    /// <summary>The ending of a name.</summary>
    /// <param name="name">A clean name.</param>
    /// <returns>In lower case with its dot, or null where it is none that is taken.</returns>
    public static string? Ending(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return Endings.Contains(ending) ? ending : null;
    }
}
