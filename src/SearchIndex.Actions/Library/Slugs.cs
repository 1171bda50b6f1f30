using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SearchIndex.Actions.Library;

/// <summary>URL-safe names made of texts.</summary>
internal static class Slugs
{
    private const int Longest = 90;

    // Letters with a mark and the plain letters that stand in their place, pairwise; the base library cannot decompose letters here.
    private const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżž";
    private const string Bare = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzz";

    /// <summary>Makes a name of lower-case ASCII letters, digits and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>
    /// The words of the text joined by hyphens. Where letters cannot be written in ASCII, or the name would be very long,
    /// eight digits of a hash stand at the end, so that different texts keep different names.
    /// </returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slug = new StringBuilder(text.Length);
        var lost = false;
        foreach (var raw in text)
        {
            var c = Plain(raw);
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (c is not ('\'' or '\u2019') && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                lost |= char.IsLetterOrDigit(c) || char.IsSurrogate(c);
                if (slug.Length > 0 && slug[^1] != '-')
                {
                    slug.Append('-');
                }
            }
        }

        var name = slug.ToString().Trim('-');
        if (name.Length > Longest)
        {
            var cut = name.LastIndexOf('-', Longest);
            name = name[..(cut > 20 ? cut : Longest)];
            lost = true;
        }

        return lost || name.Length == 0 ? $"{name}-{Hash(text)}".TrimStart('-') : name;
    }

    private static char Plain(char c)
    {
        var lower = char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
        var at = lower < 0x80 ? -1 : Marked.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Bare[at];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Trim())))[..8];
}
