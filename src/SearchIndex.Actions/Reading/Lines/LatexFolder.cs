using System.Buffers;

namespace SearchIndex.Actions.Reading.Lines;

/// <summary>Turns the LaTeX that converters leave in texts into the characters that it stands for: <c>30^{\circ}25'</c> reads 30°25'.</summary>
internal static class LatexFolder
{
    private static readonly SearchValues<char> MathMarks = SearchValues.Create("\\^_{");

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["circ"] = "°",
        ["degree"] = "°",
        ["times"] = "×",
        ["cdot"] = "·",
        ["div"] = "÷",
        ["pm"] = "±",
        ["sim"] = "~",
        ["approx"] = "≈",
        ["leq"] = "≤",
        ["le"] = "≤",
        ["geq"] = "≥",
        ["ge"] = "≥",
        ["neq"] = "≠",
        ["ne"] = "≠",
        ["mu"] = "μ",
        ["alpha"] = "α",
        ["beta"] = "β",
        ["gamma"] = "γ",
        ["rightarrow"] = "→",
        ["to"] = "→",
        ["leftarrow"] = "←",
        ["prime"] = "′",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["cdots"] = "…",
        ["quad"] = " ",
        ["qquad"] = " ",
        ["infty"] = "∞",
        ["bullet"] = "•",
        ["textdegree"] = "°",
        ["permil"] = "‰",
    };

    private static readonly string[] Wrappers =
    [
        "text", "mathrm", "mathbf", "mathit", "mathsf", "textbf", "textit", "textrm", "mathord", "operatorname", "left", "right", "rm", "bf", "mathbb", "boldsymbol", "displaystyle",
    ];

    /// <summary>Tells whether what stands between two dollar signs is mathematics rather than money.</summary>
    /// <param name="content">The text between them.</param>
    /// <returns>Whether to fold it.</returns>
    public static bool IsMath(ReadOnlySpan<char> content)
    {
        if (content.IsWhiteSpace())
        {
            return false;
        }

        if (content.ContainsAny(MathMarks))
        {
            return true;
        }

        // "$18.4$" is a number set as mathematics; "$5 and $" is money twice.
        foreach (var c in content)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',' or '-' or '+' or '=' or '<' or '>' or '~' or '%'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Finds the end of a stretch that is LaTeX without dollar signs around it, as wrapping and converters leave it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">A backslash or a circumflex.</param>
    /// <param name="end">End of the part of the line.</param>
    /// <returns>The end of the stretch, or -1 where it is none.</returns>
    public static int EndOfBare(string line, int at, int end)
    {
        var i = at;
        if (line[i] == '^')
        {
            i++;
            if (i < end && line[i] == '{')
            {
                var close = line.AsSpan(i, Math.Min(24, end - i)).IndexOf('}');
                return close < 0 || !(line[i + 1] == '\\' || (close <= 3 && char.IsAsciiDigit(line[i + 1]))) ? -1 : i + close + 1;
            }

            return i < end && line[i] == '\\' ? EndOfBare(line, i, end) : -1;
        }

        i++;
        var start = i;
        while (i < end && char.IsAsciiLetter(line[i]))
        {
            i++;
        }

        var name = line[start..i];
        if (Symbols.ContainsKey(name))
        {
            return i;
        }

        if (i < end && line[i] == '{' && Wrappers.Contains(name, StringComparer.Ordinal))
        {
            var close = line.AsSpan(i, Math.Min(80, end - i)).IndexOf('}');
            return close < 0 ? -1 : i + close + 1;
        }

        return -1;
    }

    /// <summary>Folds a stretch of LaTeX.</summary>
    /// <param name="line">The source line.</param>
    /// <param name="start">First character of the stretch.</param>
    /// <param name="end">End of the stretch.</param>
    /// <param name="into">Where the characters go.</param>
    public static void Fold(string line, int start, int end, CleanText into)
    {
        var raised = false;
        for (var i = start; i < end; i++)
        {
            var c = line[i];
            switch (c)
            {
                case '\\':
                    i = Command(line, i, end, into);
                    break;
                case '^':
                    raised = true;
                    continue;
                case '_' or '{' or '}':
                    if (c == '{')
                    {
                        continue;
                    }

                    break;
                case '~':
                    into.Add(' ', i);
                    break;
                default:
                    into.Add(raised ? Raise(c) : c, i);
                    break;
            }

            raised = false;
        }
    }

    private static int Command(string line, int at, int end, CleanText into)
    {
        var i = at + 1;
        if (i >= end)
        {
            return at;
        }

        if (!char.IsAsciiLetter(line[i]))
        {
            // "\%" is the sign; "\," and its like are spaces set by hand, which the reader does not see.
            if (line[i] is not (',' or ';' or ':' or '!' or '\\'))
            {
                into.Add(line[i], i);
            }

            return i;
        }

        while (i < end && char.IsAsciiLetter(line[i]))
        {
            i++;
        }

        var name = line[(at + 1)..i];
        if (Symbols.TryGetValue(name, out var symbol))
        {
            into.Add(symbol, at);
        }
        else if (!Wrappers.Contains(name, StringComparer.Ordinal))
        {
            into.Add(name, at + 1);
        }

        // The space that ends a command is not part of the text.
        return i < end && line[i] == ' ' && symbol is not null ? i : i - 1;
    }

    private static char Raise(char c) => c switch
    {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        _ => c,
    };
}
