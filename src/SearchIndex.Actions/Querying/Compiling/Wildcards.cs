namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>Values with <c>*</c> (any run of characters) or <c>?</c> (one character) in them, held against whole values.</summary>
internal static class Wildcards
{
    /// <summary>Whether a value has a wildcard beside other characters.</summary>
    /// <param name="typed">A value.</param>
    /// <returns>False for wildcards alone.</returns>
    public static bool Any(string typed) => typed.AsSpan().ContainsAny('*', '?') && !typed.AsSpan().Trim("*?").IsEmpty;

    /// <summary>Whether a value is of the form that a typed one says. Takes at most as many steps as the product of both lengths.</summary>
    /// <param name="pattern">With wildcards, folded.</param>
    /// <param name="value">A value, folded.</param>
    /// <returns>Whether all of it matches.</returns>
    public static bool Match(string pattern, string value)
    {
        var (at, from, star, mark) = (0, 0, -1, 0);
        while (from < value.Length)
        {
            if (at < pattern.Length && pattern[at] != '*' && (pattern[at] == '?' || pattern[at] == value[from]))
            {
                (at, from) = (at + 1, from + 1);
            }
            else if (at < pattern.Length && pattern[at] == '*')
            {
                (star, mark) = (at++, from);
            }
            else if (star >= 0)
            {
                (at, from) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(at).Trim('*').IsEmpty;
    }
}
