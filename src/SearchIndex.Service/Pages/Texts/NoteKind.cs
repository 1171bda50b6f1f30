using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>One kind of sentence that the library says, in English and in Chinese.</summary>
/// <remarks>
/// Both are templates: <c>{name}</c> stands for whatever the sentence is about, <c>[one|several]</c> for either. The Chinese takes over
/// what the English one holds, so that names, figures and typed words stay as they are.
/// </remarks>
internal sealed class NoteKind
{
    private static readonly FrozenSet<string> Nested = FrozenSet.Create("reason", "source", "kind");

    private readonly Lazy<Regex> _pattern;
    private readonly string _chinese;

    /// <summary>Reads a kind.</summary>
    /// <param name="code">Its name, which stays the same whatever the wording.</param>
    /// <param name="english">The English template.</param>
    /// <param name="chinese">The Chinese template; its names are among those of the English one.</param>
    public NoteKind(string code, string english, string chinese)
    {
        Code = code;
        English = english;
        _chinese = chinese;
        _pattern = new Lazy<Regex>(() => new Regex(PatternOf(english), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline));
    }

    /// <summary>Its name.</summary>
    public string Code { get; }

    /// <summary>The English template.</summary>
    public string English { get; }

    /// <summary>Says a sentence of this kind in Chinese.</summary>
    /// <param name="sentence">The English sentence.</param>
    /// <param name="within">Says the sentence or phrase that stands in a place such as <c>{reason}</c> of another.</param>
    /// <returns>The Chinese one; null where the sentence is of another kind.</returns>
    public string? InChinese(string sentence, Func<string, string> within)
    {
        // Most kinds begin with words of their own: no pattern is made for those that cannot match.
        var fixedStart = English.AsSpan(0, Math.Max(0, English.AsSpan().IndexOfAny('{', '[') is var first and >= 0 ? first : English.Length));
        if (!sentence.AsSpan().StartsWith(fixedStart, StringComparison.Ordinal) || _pattern.Value.Match(sentence) is not { Success: true } match)
        {
            return null;
        }

        var said = new StringBuilder(_chinese.Length + sentence.Length);
        for (var at = 0; at < _chinese.Length;)
        {
            var end = _chinese[at] == '{' ? _chinese.IndexOf('}', at) : -1;
            if (end < 0)
            {
                said.Append(_chinese[at++]);
            }
            else
            {
                var name = _chinese[(at + 1)..end];
                var value = match.Groups[name].Value;
                said.Append(name == "files" ? string.Join("；", value.Split("; ").Select(within)) : Nested.Contains(name) ? within(value) : value);
                at = end + 1;
            }
        }

        return said.ToString();
    }

    // "{n} [file is|files are] ..." becomes ^(?<n>.+?) (?:file\ is|files\ are) ...$
    private static string PatternOf(string template)
    {
        var pattern = new StringBuilder("^");
        var isChoice = false;
        for (var at = 0; at < template.Length; at++)
        {
            // Brackets without a bar are those of the sentence itself.
            if (template[at] == '[')
            {
                isChoice = template.AsSpan(at + 1, template.IndexOf(']', at) - at - 1).Contains('|');
            }

            if (template[at] == '{')
            {
                var end = template.IndexOf('}', at);
                pattern.Append("(?<").Append(template, at + 1, end - at - 1).Append(">.*?)");
                at = end;
            }
            else
            {
                pattern.Append(template[at] switch { '[' when isChoice => "(?:", ']' when isChoice => ")", '|' when isChoice => "|", ']' => @"\]", var c => Regex.Escape(c.ToString()) });
                isChoice &= template[at] != ']';
            }
        }

        return pattern.Append('$').ToString();
    }
}
