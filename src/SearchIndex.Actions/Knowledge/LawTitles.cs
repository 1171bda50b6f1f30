namespace SearchIndex.Actions.Knowledge;

/// <summary>Finds titles of laws, regulations and plans: what stands between 《 and 》.</summary>
public static class LawTitles
{
    private const int LongestTitle = 120;

    /// <summary>Finds the titles in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Titles without their brackets, each once, in order of first appearance.</returns>
    public static IReadOnlyList<string> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var titles = new List<string>();
        for (var open = text.IndexOf('《', StringComparison.Ordinal); open >= 0; open = text.IndexOf('《', open + 1))
        {
            var end = ClosingBracket(text, open);
            if (end > open + 1 && text[(open + 1)..end] is var title && !titles.Contains(title, StringComparer.Ordinal))
            {
                titles.Add(title);
            }
        }

        return titles;
    }

    // Titles may hold titles: 《关于修改《森林法》的决定》.
    private static int ClosingBracket(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length && i - open <= LongestTitle && text[i] != '\n'; i++)
        {
            depth += text[i] switch { '《' => 1, '》' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
