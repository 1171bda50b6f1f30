using System.Text;

namespace SearchIndex.Engine.Scoring;

/// <summary>How a score comes about. The value of a match is the score itself, to the bit.</summary>
/// <param name="IsMatch">Whether the document matches; if not, the value is 0.</param>
/// <param name="Value">The value of this part.</param>
/// <param name="Description">What it is, for people.</param>
/// <param name="Details">The parts that it is made of.</param>
public sealed record Explanation(bool IsMatch, float Value, string Description, IReadOnlyList<Explanation> Details)
{
    internal static Explanation Match(float value, string description, params IReadOnlyList<Explanation> details) =>
        new(true, value, description, details);

    internal static Explanation NoMatch(string description, params IReadOnlyList<Explanation> details) =>
        new(false, 0f, description, details);

    /// <summary>The whole tree, a line a part, indented.</summary>
    /// <returns>Lines ended by line feeds.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, 0);
        return text.ToString();
    }

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(System.Globalization.CultureInfo.InvariantCulture, $"{Value} = {(IsMatch ? "" : "no match: ")}{Description}\n");
        foreach (var detail in Details)
        {
            detail.Append(text, depth + 1);
        }
    }
}
