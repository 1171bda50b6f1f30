using System.Text;
using SearchIndex.Actions.Reading.Lines;

namespace SearchIndex.Actions.Reading.Structure;

/// <summary>
/// The letters and digits of all lines in one string, folded for comparison, each with its place: wrapping, glueing, markup,
/// punctuation, quotes, case and lost spaces all vanish, so that one search finds a phrase in every layout.
/// Folding also joins what recognition confuses: i, l, 1 and | are one, o and 0 are one.
/// </summary>
internal sealed class MatchText
{
    private MatchText(string key, int[] lines, int[] columns)
    {
        Key = key;
        Lines = lines;
        Columns = columns;
    }

    /// <summary>The folded letters and digits.</summary>
    public string Key { get; }

    /// <summary>For each character of <see cref="Key"/> the index of its line.</summary>
    public int[] Lines { get; }

    /// <summary>For each character of <see cref="Key"/> its place in the line's text.</summary>
    public int[] Columns { get; }

    /// <summary>Folds all lines; page furniture is left out, so that a phrase reads on across a page break.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>The text to search.</returns>
    public static MatchText Build(IReadOnlyList<CleanLine> lines)
    {
        var key = new StringBuilder();
        var lineOf = new List<int>();
        var columnOf = new List<int>();
        for (var l = 0; l < lines.Count; l++)
        {
            var line = lines[l];
            if (line.IsPageFurniture)
            {
                continue;
            }

            var text = line.Text;
            for (var c = 0; c < text.Length; c++)
            {
                var before = key.Length;
                Append(text[c], key);
                for (var k = before; k < key.Length; k++)
                {
                    lineOf.Add(l);
                    columnOf.Add(c);
                }
            }
        }

        return new MatchText(key.ToString(), [.. lineOf], [.. columnOf]);
    }

    /// <summary>Folds one text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Its folded letters and digits.</returns>
    public static string Fold(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(c, key);
        }

        return key.ToString();
    }

    private static void Append(char c, StringBuilder key)
    {
        if (c < 0x80)
        {
            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(lower) || lower == '|')
            {
                key.Append(FoldAscii(lower));
            }

            return;
        }

        switch (c)
        {
            case 'ﬀ': key.Append("ff"); return;
            case 'ﬁ': key.Append("fl"); return;
            case 'ﬂ': key.Append("fl"); return;
            case 'ﬃ': key.Append("ffl"); return;
            case 'ﬄ': key.Append("ffl"); return;
            case >= '\uFF10' and <= '\uFF5A':
                Append((char)(c - 0xFEE0), key);
                return;
        }

        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
        {
            key.Append(char.ToLowerInvariant(c));
        }
    }

    private static char FoldAscii(char c) => c switch
    {
        'i' or '1' or '|' => 'l',
        '0' => 'o',
        _ => c,
    };
}
