using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>A regular expression of a query: bounded, without backtracking, so that its time grows with the text only.</summary>
internal sealed class RegexPattern
{
    private const int MostCharacters = 256;
    private const int MostRepetitions = 1_000;
    private static readonly TimeSpan PerText = TimeSpan.FromMilliseconds(100);

    private RegexPattern(Regex regex, IReadOnlyList<IReadOnlyList<string>> literals)
    {
        Regex = regex;
        Literals = literals;
    }

    /// <summary>The expression; case does not count.</summary>
    public Regex Regex { get; }

    /// <summary>Runs of plain characters that a text must have: all of one of the lists. Empty where nothing is known.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Literals { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">What stands between the slashes.</param>
    /// <param name="read">The pattern.</param>
    /// <param name="why">Why it cannot be used; a part of a sentence for people.</param>
    /// <returns>Whether it can be used.</returns>
    public static bool TryRead(string pattern, out RegexPattern read, out string why)
    {
        read = null!;
        why = pattern.Length > MostCharacters ? $"it is longer than {MostCharacters} characters"
            : Repetitions(pattern) > MostRepetitions ? $"it repeats something more than {MostRepetitions} times" : "";
        if (why.Length > 0)
        {
            return false;
        }

        try
        {
            var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PerText);
            if (regex.IsMatch(""))
            {
                why = "it would match everything";
                return false;
            }

            read = new RegexPattern(regex, AllLiterals(pattern));
            return true;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            why = error is NotSupportedException ? "looking ahead or behind, and references back, are not supported" : "it is not complete";
            return false;
        }
    }

    // The product of all {m,n}: an upper bound of how large the automaton becomes.
    private static long Repetitions(string pattern)
    {
        var product = 1L;
        for (var open = pattern.IndexOf('{', StringComparison.Ordinal); open >= 0; open = pattern.IndexOf('{', open + 1))
        {
            var largest = 0L;
            foreach (var number in pattern[(open + 1)..].Split('}')[0].Split(','))
            {
                largest = Math.Max(largest, long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Min(read, MostRepetitions + 1) : 0);
            }

            product = Math.Min(product * Math.Max(1, largest), MostRepetitions + 1);
        }

        return product;
    }

    // What must stand in a text for each of the alternatives at the top; nothing is known where one of them has no plain run.
    private static List<IReadOnlyList<string>> AllLiterals(string pattern)
    {
        var all = new List<IReadOnlyList<string>>();
        var runs = new List<string>();
        var run = new StringBuilder();
        void EndRun()
        {
            if (IsUseful(run))
            {
                runs.Add(run.ToString());
            }

            run.Clear();
        }

        var depth = 0;
        for (var at = 0; at <= pattern.Length; at++)
        {
            var c = at < pattern.Length ? pattern[at] : '|';
            if (c == '\\' && at < pattern.Length)
            {
                EndRun();
                at = EndOfEscape(pattern, at);
                continue;
            }

            if (c == '[')
            {
                EndRun();
                at = EndOfClass(pattern, at);
                continue;
            }

            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && c == '|')
            {
                EndRun();
                all.Add([.. runs]);
                runs.Clear();
            }
            else if (depth == 0 && (QuerySigns.IsHan(c) || char.IsAsciiLetter(c)))
            {
                if (run.Length > 0 && QuerySigns.IsHan(run[^1]) != QuerySigns.IsHan(c))
                {
                    EndRun();
                }

                // What may be absent is no part of a run.
                if (at + 1 < pattern.Length && pattern[at + 1] is '?' or '*' or '{')
                {
                    EndRun();
                }
                else
                {
                    run.Append(c);
                }
            }
            else
            {
                EndRun();
            }
        }

        return depth == 0 && !pattern.Contains("(?", StringComparison.Ordinal) && all.TrueForAll(branch => branch.Count > 0) ? all : [];
    }

    private static bool IsUseful(StringBuilder run) => run.Length > 0 && (QuerySigns.IsHan(run[0]) || run.Length > 2);

    // The last character of an escape: \d, \u6E7F, \x41, \p{Lu}.
    private static int EndOfEscape(string pattern, int at) => at + 1 >= pattern.Length ? at : pattern[at + 1] switch
    {
        'u' => at + 5,
        'x' => at + 3,
        'p' or 'P' => pattern.IndexOf('}', at) is var end and > 0 ? end : at + 1,
        _ => at + 1,
    };

    private static int EndOfClass(string pattern, int open)
    {
        for (var at = open + 1; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\')
            {
                at++;
            }
            else if (pattern[at] == ']' && at > open + 1)
            {
                return at;
            }
        }

        return pattern.Length;
    }
}
