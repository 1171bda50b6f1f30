namespace SearchIndex.Service.Importing;

/// <summary>Holds the first bytes of a file against its ending, before anything reads the rest.</summary>
internal static class ImportContent
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Looked = 4_096;

    /// <summary>Looks.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="ending">The ending of the name.</param>
    /// <returns>Why the file is refused, or null.</returns>
    public static string? Mistake(ReadOnlySpan<byte> head, string ending)
    {
        if (head.IsEmpty)
        {
            return "The file is empty.";
        }

        var isPdf = head[..Math.Min(head.Length, 1_024)].IndexOf("%PDF-"u8) >= 0;
        var isArchive = head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);
        return ending switch
        {
            ".pdf" => isPdf ? null : "It is called .pdf and does not begin as a PDF.",
            ".docx" => isArchive ? null : "It is called .docx and does not begin as a Word document.",
            _ when isPdf => $"It is called {ending} and begins as a PDF; send it under the name that it deserves.",
            _ when isArchive => $"It is called {ending} and begins as an archive; archives are not unpacked here.",
            _ when IsBinary(head) => $"It is called {ending} and holds bytes that no text holds.",
            _ => null,
        };
    }

    // UTF-16 text is full of zero bytes; it begins with its mark.
    private static bool IsBinary(ReadOnlySpan<byte> head) =>
        head.IndexOf((byte)0) >= 0 && !head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
}
