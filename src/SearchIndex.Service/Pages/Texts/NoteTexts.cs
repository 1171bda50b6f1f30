namespace SearchIndex.Service.Pages.Texts;

/// <summary>The sentences that the library says about an answer, a file or a comparison, in the language of a page.</summary>
internal static class NoteTexts
{
    private static readonly Lazy<IReadOnlyList<NoteKind>> Table = new(Read);

    /// <summary>Every kind of sentence.</summary>
    public static IReadOnlyList<NoteKind> Kinds => Table.Value;

    /// <summary>Says a sentence in the language of a page.</summary>
    /// <param name="note">The sentence, in English as the library says it.</param>
    /// <param name="texts">The words of the page.</param>
    /// <returns>The sentence, and the language that it is in: English where the page is, or where the sentence is of no known kind.</returns>
    public static (string Text, string Language) Say(string note, PageTexts texts)
    {
        if (texts.Code == "zh" && InChinese(note) is { } chinese)
        {
            return (chinese, texts.Tag);
        }

        return (note, "en");
    }

    /// <summary>Says a list of a few words, parted by commas, in the language of a page: the layout of a file.</summary>
    /// <param name="words">The words, in English.</param>
    /// <param name="texts">The words of the page.</param>
    /// <returns>The words; those without a Chinese form as they are.</returns>
    public static string Words(string words, PageTexts texts) =>
        texts.Code == "zh" ? string.Join("，", words.Split(", ").Select(word => InChinese(word) ?? word)) : words;

    /// <summary>Whether a sentence offers to rank what has some of a query; pages have a link for it.</summary>
    /// <param name="note">A sentence of the library.</param>
    /// <returns>Whether it does.</returns>
    public static bool OffersBestMatch(string note) => note.Contains("match=best", StringComparison.Ordinal);

    private static string? InChinese(string note)
    {
        foreach (var kind in Kinds)
        {
            if (kind.InChinese(note, inner => InChinese(inner) ?? inner) is { } chinese)
            {
                return chinese;
            }
        }

        return null;
    }

    private static List<NoteKind> Read()
    {
        using var stream = typeof(NoteTexts).Assembly.GetManifestResourceStream("notes.tsv") ?? throw new InvalidOperationException("The table of notes is not in the assembly.");
        using var reader = new StreamReader(stream);
        var kinds = new List<NoteKind>();
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var code, var english, var chinese])
            {
                throw new InvalidDataException($"A line of the table of notes has not three columns: {line}");
            }

            kinds.Add(new NoteKind(code, english, chinese));
        }

        return kinds;
    }
}
