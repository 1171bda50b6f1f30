using System.Buffers;

namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Signs of the query language as keyboards of both languages type them.</summary>
internal static class QuerySigns
{
    private const string Toned = "\u0101\u00E1\u01CE\u00E0\u0113\u00E9\u011B\u00E8\u012B\u00ED\u01D0\u00EC\u014D\u00F3\u01D2\u00F2\u016B\u00FA\u01D4\u00F9\u01D6\u01D8\u01DA\u01DC";

    private static readonly SearchValues<char> Tones = SearchValues.Create(Toned);

    private static readonly SearchValues<char> Hidden = SearchValues.Create("\u00AD\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069");

    /// <summary>Replaces full-width letters and signs by their ASCII twins, unit by unit, so that offsets stay.</summary>
    /// <param name="text">A query.</param>
    /// <returns>A text of the same length.</returns>
    /// <remarks>The full-width question mark stays: in Chinese it ends a question and is no wildcard.</remarks>
    public static string ToAscii(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var c = source[i];
            span[i] = c switch
            {
                '\uFF1F' => c,
                >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
                '\u3000' or '\t' or '\r' or '\n' or '\u00A0' or '\uFEFF' => ' ',
                '\u2212' => '-',
                '\u301C' => '~',
                _ => c,
            };
        }
    });

    /// <summary>What closes a quotation that a character opens.</summary>
    /// <param name="opening">A character.</param>
    /// <returns>The characters that close it, or an empty text where it opens none.</returns>
    public static string ClosingQuotes(char opening) => opening switch
    {
        '"' => "\"",
        '\u201C' or '\u201D' => "\u201C\u201D",
        '\u201E' => "\u201C\u201D",
        '\u300C' => "\u300D",
        '\u300E' => "\u300F",
        '\uFE41' => "\uFE42",
        '\u00AB' => "\u00BB",
        '\u301D' => "\u301E\u301F",
        _ => "",
    };

    /// <summary>Whether a character closes a quotation of a Chinese or European kind.</summary>
    /// <param name="c">A character.</param>
    /// <returns>False for marks that only open one.</returns>
    public static bool IsClosingQuote(char c) => c is '\u201C' or '\u201D' or '\u300D' or '\u300F' or '\uFE42' or '\u00BB' or '\u301E' or '\u301F';

    /// <summary>Pinyin without the marks of its tones: fúshòuluó is fushouluo.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A text of the same length; the same one where it has no such mark.</returns>
    public static string Toneless(string text) => text.AsSpan().IndexOfAny(Tones) < 0 ? text : string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var tone = Toned.IndexOf(source[i], StringComparison.Ordinal);
            span[i] = tone < 0 ? source[i] : "aeiou\u00FC"[tone / 4];
        }
    });

    /// <summary>A quotation without its marks.</summary>
    /// <param name="text">Part of a query.</param>
    /// <returns>The text without blanks and quotation marks at its ends.</returns>
    public static string Unquoted(string text)
    {
        var bare = text.AsSpan().Trim();
        while (bare.Length > 0 && ClosingQuotes(bare[0]).Length > 0)
        {
            bare = bare[1..];
        }

        while (bare.Length > 0 && (bare[^1] == '"' || IsClosingQuote(bare[^1])))
        {
            bare = bare[..^1];
        }

        return bare.ToString();
    }

    /// <summary>Whether a character parts words and means nothing else: spaces and the punctuation of running text.</summary>
    /// <param name="c">A character after <see cref="ToAscii"/>.</param>
    /// <returns>True for a separator.</returns>
    public static bool IsSeparator(char c) => c is ' ' or ',' or ';' or '!' or '\u3001' or '\u3002' or '\uFF1F' or '\u2026' or '\u300D' or '\u300F' or '\uFE42' or '\u00BB'
        || char.IsControl(c) || char.IsWhiteSpace(c);

    /// <summary>Whether a word ends at a place: at its end, before a separator, a parenthesis or a bar. The comma in 42,432.88 ends none.</summary>
    /// <param name="text">A query after <see cref="ToAscii"/>.</param>
    /// <param name="at">A place in it.</param>
    /// <returns>True behind the text, too.</returns>
    public static bool EndsWord(string text, int at) =>
        at >= text.Length || text[at] is '(' or ')' or '|' || (IsSeparator(text[at]) && !PartsThousands(text, at));

    private static bool PartsThousands(string text, int at)
    {
        if (text[at] != ',' || at + 3 >= text.Length || (at + 4 < text.Length && char.IsAsciiDigit(text[at + 4])) || text.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        var digits = 0;
        while (digits < at && char.IsAsciiDigit(text[at - 1 - digits]))
        {
            digits++;
        }

        return digits is >= 1 and <= 3;
    }

    /// <summary>Takes out what nobody sees: zero-width characters, soft hyphens and marks of direction, which pages leave in what is copied from them.</summary>
    /// <param name="text">A query as typed.</param>
    /// <returns>The same text where it has none.</returns>
    public static string Visible(string text) => text.AsSpan().IndexOfAny(Hidden) < 0 ? text : string.Concat(text.Where(c => !Hidden.Contains(c)));

    /// <summary>Whether a text has a Han character.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>True where at least one stands in it.</returns>
    public static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHan(rune.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a code point is a Han character: the unified blocks, Extension A and the planes 2 and 3, compatibility forms, 々 and 〇.</summary>
    /// <param name="codePoint">A code point.</param>
    /// <returns>True for Han.</returns>
    public static bool IsHan(int codePoint) => codePoint is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0xF900 and <= 0xFAFF) or 0x3005 or 0x3007;
}
