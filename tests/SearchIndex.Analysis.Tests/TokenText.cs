using System.Globalization;

namespace SearchIndex.Analysis.Tests;

/// <summary>Tokens as short text, for expectations that can be read.</summary>
internal static class TokenText
{
    /// <summary>Terms parted by blanks; a plus sign before a term for each position left out before it, an equals sign for no step.</summary>
    internal static string Terms(this IAnalyzer analyzer, string text)
    {
        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        return string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i =>
            (tokens[i].PositionIncrement == 0 ? "=" : new string('+', tokens[i].PositionIncrement - 1)) + tokens.Term(i).ToString()));
    }

    /// <summary>Rows as the peer prints them, without the header.</summary>
    internal static IEnumerable<string> Rows(this IAnalyzer analyzer, IReadOnlyList<string> lines)
    {
        var tokens = new TokenBuffer();
        for (var n = 0; n < lines.Count; n++)
        {
            analyzer.Analyze(lines[n], tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                var token = tokens[i];
                var surface = lines[n][token.Start..token.End].Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
                yield return string.Create(CultureInfo.InvariantCulture, $"{n + 1}\t{token.Start}\t{token.End}\t{token.PositionIncrement}\t{tokens.Term(i)}\t{surface}");
            }
        }
    }
}
