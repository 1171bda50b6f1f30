using System.Text.RegularExpressions;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Lexicons;

namespace SearchIndex.Actions.Sharing.Formula;

/// <summary>
/// Finds what everybody cites: titles of laws and plans between 《 and 》, English titles of laws, names of laws that the lexicon knows,
/// days of the calendar, and slogans of policy. Immutable and safe for use by many threads.
/// </summary>
internal sealed partial class LawPhrases
{
    private const int LongestTitle = 120;

    private readonly MultiPatternMatcher<bool> _slogans;
    private readonly KnowledgeLexicon _knowledge;

    /// <summary>Prepares the finder.</summary>
    /// <param name="knowledge">Knows laws by their names.</param>
    public LawPhrases(KnowledgeLexicon knowledge)
    {
        _knowledge = knowledge;
        var slogans = EmbeddedTables.Rows(EmbeddedTables.Read("slogans.tsv"), 2)
            .SelectMany(row => new[] { row[0], row[1] })
            .Select(text => KeyValuePair.Create(knowledge.Fold.Fold(text), true));
        _slogans = new MultiPatternMatcher<bool>(knowledge.Fold, slogans);
    }

    /// <summary>Finds the phrases of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Spans, ascending, none touching another.</returns>
    public IReadOnlyList<TextSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<TextSpan>();
        AddTitles(text, spans);
        foreach (Match match in EnglishTitle().Matches(text))
        {
            spans.Add(new TextSpan(match.Index, match.Index + match.Length));
        }

        foreach (Match match in Observance().Matches(text))
        {
            spans.Add(new TextSpan(match.Index, match.Index + match.Length));
        }

        var found = new List<(int Start, int End, bool Value)>();
        _slogans.Find(text, found);
        spans.AddRange(found.Select(match => new TextSpan(match.Start, match.End)));
        spans.AddRange(_knowledge.Find(text).Where(match => match.Entry.IsCited && !match.IsInclude).Select(match => new TextSpan(match.Start, match.End)));
        return TextSpan.Union(spans);
    }

    // Titles may hold titles: 《关于修改《森林法》的决定》.
    private static void AddTitles(string text, List<TextSpan> spans)
    {
        for (var open = text.IndexOf('《', StringComparison.Ordinal); open >= 0; open = text.IndexOf('《', open + 1))
        {
            var depth = 0;
            for (var i = open; i < text.Length && i - open <= LongestTitle && text[i] != '\n'; i++)
            {
                depth += text[i] switch { '《' => 1, '》' => -1, _ => 0 };
                if (depth == 0)
                {
                    spans.Add(new TextSpan(open, i + 1));
                    open = i;
                    break;
                }
            }
        }
    }

    // Days and weeks of the calendar, which everybody keeps: 世界地球日, 国际生物多样性日, 6·5环境日, 湿地保护宣传周.
    [GeneratedRegex(
        @"(?:世界|国际|全国|全球|中国)[\u4e00-\u9fff]{1,10}?(?:日|宣传周|活动周|宣传月|周)|\d{1,2}[\u00b7\u2022.]\d{1,2}[\u4e00-\u9fff]{0,6}?日|(?<=[\u201c\u300c])[\u4e00-\u9fff]{2,8}(?:宣传周|活动周|宣传月|宣传日)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Observance();

    // A run of capitalised words, joined by small ones, that holds a word for a law.
    [GeneratedRegex(
        @"\b(?:(?:the|[A-Z][\p{L}'\u2019-]*)\s+(?:(?:of|on|and|for|the|as|in|to|with|by|especially|against)\s+)*){0,12}?(?:Convention|Act|Law|Code|Regulations?|Directive|Decree|Protocol|Treaty|Ordinance|Constitution|Agreement)\b(?:\s+(?:(?:of|on|and|for|the|as|in|to|with|by|especially|against)\s+){0,3}[A-Z][\p{L}'\u2019-]*){0,14}",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishTitle();
}
