using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchIndex.TestKit.Units;

/// <summary>Reads a number by trying every prefix against patterns that say what a number may look like; the longest that fits wins.</summary>
public static class NaiveFigures
{
    private static readonly (string Pattern, Func<string, string> Plain)[] Forms =
    [
        (@"^[0-9]+$", text => text),
        (@"^[0-9]+\.[0-9]+$", text => text),
        (@"^[0-9]+,[0-9]{1,2}$", text => text.Replace(',', '.')),
        (@"^0,[0-9]+$", text => text.Replace(',', '.')),
        (@"^[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$", text => text.Replace(",", "", StringComparison.Ordinal)),
        (@"^[1-9][0-9]{0,2}(\.[0-9]{3}){2,}$", text => text.Replace(".", "", StringComparison.Ordinal)),
        (@"^[1-9][0-9]{0,2}(\.[0-9]{3})+,[0-9]{1,2}$", text => text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')),
        (@"^[1-9][0-9]{0,2}('[0-9]{3})+([.,][0-9]{1,2}|\.[0-9]+)?$", text => text.Replace("'", "", StringComparison.Ordinal).Replace(',', '.')),
    ];

    /// <summary>Reads the number at the beginning of a text of ASCII digits, commas, full stops and apostrophes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its length and value, or null where no number stands there.</returns>
    public static (int Length, decimal Value)? Read(string text)
    {
        for (var length = text.Length; length > 0; length--)
        {
            var prefix = text[..length];
            var rest = text[length..];
            if (Regex.IsMatch(rest, "^[0-9]"))
            {
                continue;
            }

            foreach (var (pattern, plain) in Forms)
            {
                // A comma with decimals ends a number: one more comma with digits makes it a list.
                var isList = Regex.IsMatch(prefix, ",[0-9]+$") && !Regex.IsMatch(prefix, "^[1-9][0-9]{0,2}(,[0-9]{3})+$") && Regex.IsMatch(rest, "^,[0-9]");
                if (!isList && Regex.IsMatch(prefix, pattern))
                {
                    return (length, decimal.Parse(plain(prefix), CultureInfo.InvariantCulture));
                }
            }
        }

        return null;
    }
}
