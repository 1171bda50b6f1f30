using System.Text;

namespace SearchIndex.Actions.Indicators.Forms;

/// <summary>
/// A sentence with slots. Its letters and digits have to stand in a text in this order; blanks, punctuation, case and width do not
/// count. <c>{}</c> is a figure with its unit, <c>{n}</c> a figure alone, <c>{words}</c> any words, <c>...</c> a short gap within a
/// clause, <c>^</c> the beginning of a clause; <c>(a/b)</c> is a or b, and <c>(a/)</c> is a or nothing.
/// </summary>
internal sealed class FormPattern
{
    private FormPattern(string source, IReadOnlyList<FormToken> tokens)
    {
        Source = source;
        Tokens = tokens;
    }

    /// <summary>The pattern as the catalogue writes it.</summary>
    public string Source { get; }

    /// <summary>Its parts; at most one of them is a slot.</summary>
    public IReadOnlyList<FormToken> Tokens { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="source">As described at the type.</param>
    /// <returns>One pattern for each choice of its alternatives.</returns>
    /// <exception cref="FormatException">A bracket is not closed, a slot is unknown, there are two slots, or nothing that has to stand there.</exception>
    public static IReadOnlyList<FormPattern> Parse(string source) => [.. Choices(source).Select(choice => new FormPattern(source, Read(source, choice)))];

    private static IEnumerable<string> Choices(string source)
    {
        var open = source.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return [source];
        }

        var close = source.IndexOf(')', open);
        if (close < 0)
        {
            throw new FormatException($"'{source}': an opening bracket is not closed.");
        }

        return source[(open + 1)..close].Split('/').SelectMany(choice => Choices(source[..open] + choice + source[(close + 1)..]));
    }

    private static List<FormToken> Read(string source, string text)
    {
        var tokens = new List<FormToken>();
        var literal = new StringBuilder();
        void Flush()
        {
            if (TextSkeleton.Of(literal.ToString()) is { Length: > 0 } key)
            {
                tokens.Add(new FormToken(FormTokenKind.Literal, key));
            }

            literal.Clear();
        }

        for (var i = 0; i < text.Length; i++)
        {
            var (kind, length) = text[i] switch
            {
                '{' => Slot(source, text, i),
                '^' => (FormTokenKind.Start, 1),
                '.' when text.AsSpan(i).StartsWith("...") => (FormTokenKind.Gap, 3),
                _ => (FormTokenKind.Literal, 1),
            };
            if (kind == FormTokenKind.Literal)
            {
                literal.Append(text[i]);
                continue;
            }

            Flush();
            tokens.Add(new FormToken(kind, ""));
            i += length - 1;
        }

        Flush();
        if (tokens.Count(IsSlot) > 1 || !tokens.Exists(token => token.Kind == FormTokenKind.Literal))
        {
            throw new FormatException($"'{source}': a pattern has words that have to stand there, and one slot at most.");
        }

        return tokens;
    }

    private static bool IsSlot(FormToken token) => token.Kind is FormTokenKind.Amount or FormTokenKind.Number or FormTokenKind.Words;

    private static (FormTokenKind Kind, int Length) Slot(string source, string text, int at)
    {
        foreach (var (name, kind) in ((string, FormTokenKind)[])[("{}", FormTokenKind.Amount), ("{n}", FormTokenKind.Number), ("{words}", FormTokenKind.Words)])
        {
            if (text.AsSpan(at).StartsWith(name, StringComparison.Ordinal))
            {
                return (kind, name.Length);
            }
        }

        throw new FormatException($"'{source}': a slot is {{}}, {{n}} or {{words}}.");
    }
}
