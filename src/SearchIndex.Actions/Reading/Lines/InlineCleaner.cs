using System.Globalization;
using System.Net;

namespace SearchIndex.Actions.Reading.Lines;

/// <summary>Takes the markup inside lines away: emphasis, links, tags, entities, escapes, LaTeX, invisible characters.</summary>
internal static class InlineCleaner
{
    // How far a closing mark may stand from its opening one; keeps hostile lines linear.
    private const int MaximumMath = 300;
    private const int MaximumEmphasis = 400;
    private const int MaximumLink = 600;
    private const int MaximumTag = 200;

    private static readonly string[] Tags =
    [
        "b", "i", "u", "s", "em", "strong", "br", "p", "div", "span", "sup", "sub", "font", "a", "h1", "h2", "h3", "h4", "h5", "h6", "small", "mark",
        "li", "ul", "ol", "table", "tr", "td", "th", "tbody", "thead", "center", "img", "hr", "code", "del", "ins", "page", "section",
    ];

    /// <summary>Tells whether a character has no shape of its own: zero width, direction or byte order marks.</summary>
    /// <param name="c">A character.</param>
    /// <returns>Whether a reader cannot see it.</returns>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u061C' or '\u180E' or '\uFEFF' or '\uFFFC' or '\u034F'
            or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
            || (char.IsControl(c) && c != '\t');

    /// <summary>Cleans a part of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">First character of the part.</param>
    /// <param name="end">End of the part.</param>
    /// <param name="into">Where the characters go.</param>
    public static void Clean(string line, int start, int end, CleanText into)
    {
        for (var i = start; i < end; i++)
        {
            var c = line[i];
            switch (c)
            {
                case '\\':
                    i = Escape(line, i, end, into);
                    continue;
                case '$' when Closing(line, i, end, '$', MaximumMath) is var close && close > 0 && LatexFolder.IsMath(line.AsSpan(i + 1, close - i - 1)):
                    LatexFolder.Fold(line, i + 1, close, into);
                    i = close;
                    // The space that a converter sets behind mathematics is not the author's where punctuation follows.
                    if (i + 2 < end && line[i + 1] == ' ' && IsCjkPunctuation(line[i + 2]))
                    {
                        i++;
                    }

                    continue;
                case '$' when IsBesideLatex(line, i, start, end):
                    continue;
                case '^' when LatexFolder.EndOfBare(line, i, end) is var close && close > 0:
                    LatexFolder.Fold(line, i, close, into);
                    i = close - 1;
                    continue;
                case '#' when IsGluedHeading(line, i, start, end) is var after && after > 0:
                    into.Mark();
                    i = after - 1;
                    continue;
                case '*' or '_' or '~' or '`':
                    i = Emphasis(line, i, start, end, into);
                    continue;
                case '[':
                    i = Link(line, i, i, end, into);
                    continue;
                case '!' when i + 1 < end && line[i + 1] == '[' && line.AsSpan(i, Math.Min(MaximumLink, end - i)).Contains("](", StringComparison.Ordinal):
                    continue;
                case '<':
                    i = Tag(line, i, end, into);
                    continue;
                case '&':
                    i = Entity(line, i, end, into);
                    continue;
            }

            if (char.IsWhiteSpace(c))
            {
                into.Add(' ', i);
            }
            else if (!IsInvisible(c))
            {
                into.Add(c, i);
            }
        }
    }

    private static bool IsCjkPunctuation(char c) => c is (>= '\u3001' and <= '\u3011') or '，' or '；' or '：' or '（' or '）' or '。' or '！' or '？';

    private static int Escape(string line, int i, int end, CleanText into)
    {
        if (i + 1 >= end)
        {
            return i;
        }

        var next = line[i + 1];
        if (next is '(' or '[')
        {
            var close = line.AsSpan(i + 2, Math.Min(MaximumMath, end - i - 2)).IndexOf(next == '(' ? "\\)" : "\\]", StringComparison.Ordinal);
            if (close > 0 && LatexFolder.IsMath(line.AsSpan(i + 2, close)))
            {
                LatexFolder.Fold(line, i + 2, i + 2 + close, into);
                return i + close + 3;
            }
        }

        if (char.IsAsciiLetter(next) && LatexFolder.EndOfBare(line, i, end) is var bare && bare > 0)
        {
            LatexFolder.Fold(line, i, bare, into);
            return bare - 1;
        }

        if (char.IsAscii(next) && (char.IsPunctuation(next) || char.IsSymbol(next)))
        {
            into.Add(next, i + 1);
            return i + 1;
        }

        into.Add('\\', i);
        return i;
    }

    /// <summary>Whether a lone dollar sign is the end of mathematics that a wrapped line tore apart.</summary>
    private static bool IsBesideLatex(string line, int i, int start, int end)
    {
        var from = Math.Max(start, i - 40);
        var around = line.AsSpan(from, Math.Min(end, i + 40) - from);
        return around.Contains("^{", StringComparison.Ordinal) || around.Contains("\\text", StringComparison.Ordinal) || around.Contains("\\circ", StringComparison.Ordinal) || around.Contains("\\math", StringComparison.Ordinal);
    }

    /// <summary>Finds the end of the marks of a Markdown heading that was glued to the text before it; "C# " and "#1" are none.</summary>
    private static int IsGluedHeading(string line, int i, int start, int end)
    {
        var run = 1;
        while (i + run < end && line[i + run] == '#')
        {
            run++;
        }

        if (run is >= 2 and <= 6 && i + run >= end && i > start)
        {
            return end;
        }

        if (run is < 2 or > 6 || i + run + 1 >= end || (i > start && char.IsAsciiLetterOrDigit(line[i - 1])))
        {
            return -1;
        }

        var after = i + run;
        return char.IsWhiteSpace(line[after]) ? after + 1 : line[after] == '*' ? after : -1;
    }

    private static int Closing(string line, int open, int end, char mark, int limit)
    {
        var span = line.AsSpan(open + 1, Math.Min(limit, end - open - 1));
        var close = span.IndexOf(mark);
        return close < 0 ? -1 : open + 1 + close;
    }

    private static int Emphasis(string line, int i, int start, int end, CleanText into)
    {
        var mark = line[i];
        var run = 1;
        while (i + run < end && line[i + run] == mark)
        {
            run++;
        }

        var before = i > start ? line[i - 1] : ' ';
        var after = i + run < end ? line[i + run] : ' ';
        var isMark = (mark, run) switch
        {
            ('*', >= 2) => !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after) && run == 2 && !HasPair(line, i + run, end, "**")),
            ('_', >= 2) => !(char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after)),
            ('~', 2) => true,
            ('~', _) => false,
            ('`', _) => true,
            ('*', _) => IsSingleEmphasis(line, i, end, before, after),
            _ => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && IsSingleEmphasis(line, i, end, before, after),
        };
        if (isMark)
        {
            into.Mark();
            return i + run - 1;
        }

        for (var k = 0; k < run; k++)
        {
            into.Add(mark, i + k);
        }

        return i + run - 1;
    }

    private static bool HasPair(string line, int from, int end, string mark) =>
        line.AsSpan(from, Math.Min(MaximumEmphasis, end - from)).Contains(mark, StringComparison.Ordinal)
        || line.AsSpan(Math.Max(0, from - MaximumEmphasis), Math.Min(from, MaximumEmphasis) - mark.Length).Contains(mark, StringComparison.Ordinal);

    /// <summary>A lone mark is emphasis where it clings to a word on one side and has its pair in the same line; "5*3" and "a * b" are text.</summary>
    private static bool IsSingleEmphasis(string line, int i, int end, char before, char after)
    {
        var mark = line[i];
        if (char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after))
        {
            return false;
        }

        if (!char.IsWhiteSpace(after) && !char.IsAsciiLetterOrDigit(before))
        {
            var close = Closing(line, i, end, mark, MaximumEmphasis);
            if (close > i + 1 && !char.IsWhiteSpace(line[close - 1]))
            {
                return true;
            }
        }

        if (!char.IsWhiteSpace(before) && i > 0)
        {
            var span = line.AsSpan(Math.Max(0, i - MaximumEmphasis), Math.Min(i, MaximumEmphasis));
            var open = span.LastIndexOf(mark);
            return open >= 0 && open + 1 < span.Length && !char.IsWhiteSpace(span[open + 1]);
        }

        return false;
    }

    private static int Link(string line, int i, int labelStart, int end, CleanText into)
    {
        var span = line.AsSpan(labelStart + 1, Math.Min(MaximumLink, end - labelStart - 1));
        var middle = span.IndexOf("](", StringComparison.Ordinal);
        var nested = span.IndexOf('[');
        if (middle < 0 || (nested >= 0 && nested < middle))
        {
            into.Add('[', i);
            return i;
        }

        var target = span[(middle + 2)..];
        var close = target.IndexOf(')');
        if (close < 0 || target[..close].Contains('，') || target[..close].Contains('。'))
        {
            into.Add('[', i);
            return i;
        }

        Clean(line, labelStart + 1, labelStart + 1 + middle, into);
        return labelStart + 1 + middle + 2 + close;
    }

    private static int Tag(string line, int i, int end, CleanText into)
    {
        var close = Closing(line, i, end, '>', MaximumTag);
        if (close > 0)
        {
            var content = line.AsSpan(i + 1, close - i - 1);
            if (content.StartsWith("http", StringComparison.OrdinalIgnoreCase) || content.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || content.Contains('@'))
            {
                Clean(line, i + 1, close, into);
                return close;
            }

            var name = content.TrimStart('/');
            var nameEnd = name.IndexOfAny(' ', '/');
            name = nameEnd < 0 ? name : name[..nameEnd];
            if (content.StartsWith("!--") || IsTag(name))
            {
                into.Mark();
                if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
                {
                    into.Add(' ', i);
                }

                return close;
            }
        }

        into.Add('<', i);
        return i;
    }

    private static bool IsTag(ReadOnlySpan<char> name)
    {
        foreach (var tag in Tags)
        {
            if (name.Equals(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Entity(string line, int i, int end, CleanText into)
    {
        var span = line.AsSpan(i, Math.Min(12, end - i));
        var close = span.IndexOf(';');
        if (close > 1)
        {
            var decoded = WebUtility.HtmlDecode(span[..(close + 1)].ToString());
            if (decoded.Length is 1 or 2 && decoded[0] != '&' || decoded == "&")
            {
                foreach (var c in decoded)
                {
                    if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator)
                    {
                        into.Add(' ', i);
                    }
                    else if (!IsInvisible(c))
                    {
                        into.Add(c, i);
                    }
                }

                return i + close;
            }
        }

        into.Add('&', i);
        return i;
    }
}
