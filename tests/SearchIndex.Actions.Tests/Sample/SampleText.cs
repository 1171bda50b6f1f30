using System.Globalization;
using System.Text;

namespace SearchIndex.Actions.Tests.Sample;

/// <summary>Plain measures of two texts, slow and simple: the answer key is checked with them.</summary>
public static class SampleText
{
    /// <summary>The longest run of characters that stands in both texts.</summary>
    public static string LongestCommonRun(string a, string b)
    {
        var best = 0;
        var end = 0;
        var previous = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            for (var j = 1; j <= b.Length; j++)
            {
                if (a[i - 1] == b[j - 1])
                {
                    current[j] = previous[j - 1] + 1;
                    if (current[j] > best)
                    {
                        best = current[j];
                        end = i;
                    }
                }
            }

            previous = current;
        }

        return a[(end - best)..end];
    }

    /// <summary>The character 4-grams of a text: letters and digits only, lower case, compatibility forms folded.</summary>
    public static HashSet<string> Grams(string text)
    {
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

    /// <summary>Which part of the smaller set stands in the other, 0 to 1.</summary>
    public static double Share(HashSet<string> a, HashSet<string> b)
    {
        var (small, large) = a.Count <= b.Count ? (a, b) : (b, a);
        return small.Count == 0 ? 0 : (double)small.Count(large.Contains) / small.Count;
    }
}
