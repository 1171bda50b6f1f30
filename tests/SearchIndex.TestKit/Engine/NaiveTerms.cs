using System.Text;
using System.Text.RegularExpressions;
using SearchIndex.Engine.Queries;

namespace SearchIndex.TestKit.Engine;

/// <summary>Says of single terms whether a multi-term query stands for them, in the plainest way.</summary>
public static class NaiveTerms
{
    /// <summary>Whether a term fits.</summary>
    /// <param name="query">The description.</param>
    /// <param name="term">The term.</param>
    /// <returns>True where the query stands for the term.</returns>
    public static bool Fits(MultiTermQuery query, string term) => query switch
    {
        PrefixQuery prefix => term.StartsWith(prefix.Prefix, StringComparison.Ordinal),
        WildcardQuery wildcard => Pattern(wildcard.Pattern).IsMatch(term),
        TermRangeQuery range => (range.Lower is null || Compare(term, range.Lower) is var low && (low > 0 || (low == 0 && range.IncludeLower)))
            && (range.Upper is null || Compare(term, range.Upper) is var high && (high < 0 || (high == 0 && range.IncludeUpper))),
        FuzzyQuery fuzzy => Fuzzy(fuzzy, term),
        _ => throw new NotSupportedException(query.ToString()),
    };

    /// <summary>The order of code points.</summary>
    /// <param name="x">A term.</param>
    /// <param name="y">Another.</param>
    /// <returns>Negative, 0 or positive.</returns>
    public static int Compare(string x, string y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y));

    /// <summary>Edits between two terms by the whole table: insertion, removal, replacement, exchange of neighbours, over code points.</summary>
    /// <param name="x">A term.</param>
    /// <param name="y">Another.</param>
    /// <returns>0 or more.</returns>
    public static int Distance(string x, string y)
    {
        var (a, b) = (x.EnumerateRunes().ToArray(), y.EnumerateRunes().ToArray());
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                int[] ways = [table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)];
                table[i, j] = ways.Min();
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }

    /// <summary>The weight of a term that is like the one of a fuzzy query.</summary>
    /// <param name="fuzzy">The query.</param>
    /// <param name="term">The term.</param>
    /// <returns>1 for the term itself.</returns>
    public static float Likeness(FuzzyQuery fuzzy, string term) => Distance(fuzzy.Term, term) == 0
        ? 1f
        : 1f - ((float)Distance(fuzzy.Term, term) / Math.Min(fuzzy.Term.EnumerateRunes().Count(), term.EnumerateRunes().Count()));

    private static bool Fuzzy(FuzzyQuery fuzzy, string term)
    {
        var distance = Distance(fuzzy.Term, term);
        return distance <= fuzzy.MaxEdits
            && fuzzy.Term.EnumerateRunes().Take(fuzzy.PrefixLength).ToArray() is var prefix
            && term.EnumerateRunes().Take(prefix.Length).SequenceEqual(prefix)
            && Likeness(fuzzy, term) >= 0;
    }

    private static Regex Pattern(string pattern)
    {
        var expression = new StringBuilder("\\A");
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '*':
                    expression.Append("[\\s\\S]*");
                    break;
                case '?':
                    expression.Append("(?:[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|[^\\uD800-\\uDFFF])");
                    break;
                case '\\' when at + 1 < pattern.Length:
                    expression.Append(Regex.Escape(pattern[++at].ToString()));
                    break;
                default:
                    expression.Append(Regex.Escape(pattern[at].ToString()));
                    break;
            }
        }

        return new Regex(expression.Append("\\z").ToString(), RegexOptions.CultureInvariant);
    }
}
