namespace SearchIndex.Engine.Highlighting;

/// <summary>Splits texts in Chinese and English after 。！？； and their narrow forms, and at line feeds.</summary>
internal static class Sentences
{
    /// <summary>The sentences of a text: one after the other, covering all of it.</summary>
    public static List<SentenceSpan> Split(string text)
    {
        var sentences = new List<SentenceSpan>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Ends(text, at))
            {
                continue;
            }

            var end = at + 1;
            while (end < text.Length && IsCloser(text[end]))
            {
                end++;
            }

            sentences.Add(new SentenceSpan(start, end));
            (start, at) = (end, end - 1);
        }

        if (start < text.Length)
        {
            sentences.Add(new SentenceSpan(start, text.Length));
        }

        return sentences;
    }

    private static bool Ends(string text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '；' or '\n' => true,
        '!' or '?' or ';' => true,

        // A full stop between letters or digits belongs to a number, a name or an address.
        '.' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || IsCloser(text[at + 1]) || text[at + 1] >= '\u2E80',
        _ => false,
    };

    private static bool IsCloser(char c) => c is '”' or '’' or '」' or '』' or '）' or ')' or '"' or '】' or '》' or ']'
        or '。' or '！' or '？' or '；' or '!' or '?';
}
