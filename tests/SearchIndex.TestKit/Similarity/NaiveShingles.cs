using SearchIndex.Similarity.Texts;

namespace SearchIndex.TestKit.Similarity;

/// <summary>
/// Shingles as sets of strings, with no hash: for texts of Han characters, plain Latin words, digits and punctuation.
/// </summary>
public static class NaiveShingles
{
    /// <summary>Makes the shingles of a text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="characters">Characters of a shingle.</param>
    /// <param name="words">Words of a shingle.</param>
    /// <returns>The set.</returns>
    public static HashSet<string> Of(ReuseDocument document, int characters = 4, int words = 3)
    {
        ArgumentNullException.ThrowIfNull(document);
        var units = Units(document.Text, document.Masks);
        var shingles = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < units.Count; start++)
        {
            for (var end = start + 1; end <= units.Count; end++)
            {
                var run = units.GetRange(start, end - start);
                var share = run.Sum(unit => char.IsAsciiLetter(unit[0]) ? 1.0 / words : 1.0 / characters);
                if (share > 1 - 1e-9)
                {
                    shingles.Add(string.Join('|', run));
                    break;
                }
            }
        }

        if (shingles.Count == 0 && units.Count > 0)
        {
            shingles.Add("only:" + string.Join('|', units));
        }

        return shingles;
    }

    /// <summary>The units of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="masks">Its masks.</param>
    /// <returns>Characters, words in lower case, figures, and masks as <c>&lt;class&gt;</c>.</returns>
    public static List<string> Units(string text, IReadOnlyList<MaskedSpan> masks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(masks);
        var units = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            if (masks.FirstOrDefault(mask => mask.Start == from) is { End: > 0 } masked)
            {
                units.Add($"<{masked.MaskClass}>");
                at = masked.End;
            }
            else if (char.IsAsciiLetter(text[at]))
            {
                at = EndOfRun(text, at, masks, char.IsAsciiLetter);
                units.Add(text[from..at].ToLowerInvariant());
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                at = EndOfRun(text, at, masks, char.IsAsciiDigit);
                units.Add(text[from..at]);
            }
            else
            {
                if (text[at] is >= '\u4E00' and <= '\u9FFF')
                {
                    units.Add(text[at].ToString());
                }

                at++;
            }
        }

        return units;
    }

    private static int EndOfRun(string text, int at, IReadOnlyList<MaskedSpan> masks, Func<char, bool> belongs)
    {
        var end = at;
        while (end < text.Length && belongs(text[end]) && !masks.Any(mask => mask.Start == end))
        {
            end++;
        }

        return end;
    }
}
