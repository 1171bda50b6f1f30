namespace SearchIndex.Actions.Reading.Texts;

/// <summary>Tells apart the characters that decide how lines are joined.</summary>
internal static class Scripts
{
    /// <summary>Whether words of its script stand without spaces: Han, kana, and the signs set with them.</summary>
    /// <param name="c">A UTF-16 unit.</param>
    /// <returns>Whether no space belongs beside it.</returns>
    public static bool IsUnspaced(char c) => IsHan(c) || IsKana(c) || IsWideSign(c) || char.IsSurrogate(c);

    /// <summary>Whether it is a Han character of the basic plane, extension A among them.</summary>
    /// <param name="c">A UTF-16 unit.</param>
    /// <returns>The answer.</returns>
    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '\u3007' or '\u3005';

    /// <summary>Whether it is hiragana or katakana.</summary>
    /// <param name="c">A UTF-16 unit.</param>
    /// <returns>The answer.</returns>
    public static bool IsKana(char c) => c is >= '\u3040' and <= '\u30FF';

    /// <summary>Whether it is a sign set in the width of a Han character.</summary>
    /// <param name="c">A UTF-16 unit.</param>
    /// <returns>The answer.</returns>
    public static bool IsWideSign(char c) => c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF');

    /// <summary>Whether a sentence ends with it.</summary>
    /// <param name="c">A UTF-16 unit.</param>
    /// <returns>The answer.</returns>
    public static bool EndsSentence(char c) => c is '。' or '．' or '！' or '？' or '.' or '!' or '?' or '…';

    /// <summary>Whether it closes a quotation or a bracket.</summary>
    /// <param name="c">A UTF-16 unit.</param>
    /// <returns>The answer.</returns>
    public static bool Closes(char c) => c is '”' or '’' or '」' or '』' or '）' or '》' or '】' or '〕' or ')' or ']' or '"' or '\'' or '»';

    /// <summary>Columns that a text takes on a page: wide characters take two.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its width.</returns>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += IsUnspaced(c) ? 2 : 1;
        }

        return width;
    }
}
