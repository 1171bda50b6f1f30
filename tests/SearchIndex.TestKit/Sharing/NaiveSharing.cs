using System.Globalization;
using System.Text;

namespace SearchIndex.TestKit.Sharing;

/// <summary>The plain way to shared text: every text with every other, runs of four letters or digits, names cut out by a list.</summary>
public static class NaiveSharing
{
    /// <summary>The runs of four letters and digits of a text, in lower case and normal width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names that are cut out before, the longest first.</param>
    /// <returns>The runs, each once; empty for shorter texts.</returns>
    public static HashSet<string> Runs(string text, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names.OrderByDescending(name => name.Length))
        {
            text = text.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        }

        var kept = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsLetterOrDigit(character))
            {
                kept.Append(character);
            }
        }

        var run = kept.ToString();
        return [.. Enumerable.Range(0, Math.Max(0, run.Length - 3)).Select(start => run.Substring(start, 4))];
    }

    /// <summary>All pairs of texts of different cities of which the shorter one shares enough.</summary>
    /// <param name="texts">The texts with their ids and cities.</param>
    /// <param name="names">Names of the cities.</param>
    /// <param name="minContainment">The least share of the shorter text's runs.</param>
    /// <returns>Ids, the smaller first, with the share.</returns>
    public static IReadOnlyList<(string A, string B, double Share)> Pairs(
        IReadOnlyList<(string Id, string City, string Text)> texts, IReadOnlyCollection<string> names, double minContainment)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var runs = texts.Select(text => Runs(text.Text, names)).ToList();
        var pairs = new List<(string, string, double)>();
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = 0; j < texts.Count; j++)
            {
                if (texts[i].City != texts[j].City && string.CompareOrdinal(texts[i].Id, texts[j].Id) < 0 && runs[i].Count > 0 && runs[j].Count > 0)
                {
                    var share = runs[i].Count(runs[j].Contains) / (double)Math.Min(runs[i].Count, runs[j].Count);
                    if (share >= minContainment)
                    {
                        pairs.Add((texts[i].Id, texts[j].Id, share));
                    }
                }
            }
        }

        return pairs;
    }
}
