using System.IO.Compression;

namespace SearchIndex.Actions.Reading.Files;

/// <summary>Tells what kind of file bytes are: by their content first, by the extension where the content leaves it open.</summary>
internal static class FormatSniffer
{
    /// <summary>Sniffs.</summary>
    /// <param name="fileName">Name of the file.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>The format.</returns>
    /// <exception cref="SourceRefusedException">The file is none that can be read.</exception>
    public static SourceFormat Sniff(string fileName, ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.IsEmpty || span.IndexOfAnyExcept((byte)0, (byte)' ', (byte)'\n') < 0)
        {
            throw new SourceRefusedException("The file is empty. Export or copy it again.");
        }

        if (span[..Math.Min(span.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return SourceFormat.Pdf;
        }

        if (span.StartsWith("PK\u0003\u0004"u8) || span.StartsWith("PK\u0005\u0006"u8))
        {
            return SniffArchive(bytes);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new SourceRefusedException("This is an old Office file (.doc, .xls or .ppt). Save it as .docx, .pdf or plain text and index that.");
        }

        if (span.StartsWith("{\\rtf"u8))
        {
            throw new SourceRefusedException("This is a rich text file (.rtf). Save it as .docx, .pdf or plain text and index that.");
        }

        if (IsImage(span))
        {
            throw new SourceRefusedException("This is an image. Its text has to be recognised first; index the .pdf or .txt that recognition gives.");
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || span.StartsWith("7z"u8) || span.StartsWith("Rar!"u8))
        {
            throw new SourceRefusedException("This is a compressed archive. Unpack it and index the files inside.");
        }

        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return LooksLikeHtml(span) ? SourceFormat.Html
            : extension switch
            {
                ".html" or ".htm" or ".xhtml" => SourceFormat.Html,
                ".md" or ".markdown" => SourceFormat.Markdown,
                _ => SourceFormat.Text,
            };
    }

    private static SourceFormat SniffArchive(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.GetEntry("word/document.xml") is not null)
            {
                return SourceFormat.Docx;
            }

            if (archive.GetEntry("[Content_Types].xml") is not null)
            {
                var isSheet = archive.Entries.Any(static e => e.FullName.StartsWith("xl/", StringComparison.Ordinal));
                if (!isSheet && archive.Entries.Any(static e => e.FullName.StartsWith("word/", StringComparison.Ordinal)))
                {
                    return SourceFormat.Docx;
                }

                throw new SourceRefusedException($"This is {(isSheet ? "a workbook (.xlsx)" : "an Office file that is no text document")}. Save the profile as .docx, .pdf or plain text and index that.");
            }

            throw new SourceRefusedException("This is a ZIP archive. Unpack it and index the files inside.");
        }
        catch (InvalidDataException e)
        {
            throw new SourceRefusedException($"The file begins as a Word document or ZIP archive but is damaged ({e.Message}). Export or copy it again.", e);
        }
    }

    private static bool IsImage(ReadOnlySpan<byte> span) =>
        span.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || span.StartsWith("GIF8"u8) || span.StartsWith("II*\0"u8) || span.StartsWith("MM\0*"u8) || (span.StartsWith("RIFF"u8) && span.Length > 12 && span[8..].StartsWith("WEBP"u8));

    private static bool LooksLikeHtml(ReadOnlySpan<byte> span)
    {
        // Works for UTF-16 as well: zero bytes are passed over.
        var head = new byte[Math.Min(span.Length, 4096)];
        var n = 0;
        foreach (var b in span[..head.Length])
        {
            if (b != 0)
            {
                head[n++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
            }
        }

        var text = head.AsSpan(0, n);
        return text.IndexOf("<!doctype html"u8) >= 0 || text.IndexOf("<html"u8) >= 0 || text.IndexOf("<body"u8) >= 0 || text.IndexOf("<head>"u8) >= 0;
    }
}
