using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SearchIndex.Actions.Reading.Lines;

namespace SearchIndex.Actions.Reading.Files;

/// <summary>
/// Takes the lines out of a Word document: a line a paragraph, blank lines between. Deleted revisions, comments, headers and footers are not
/// text of the profile. Sizes are bounded before anything is parsed; document types and external references are never followed.
/// </summary>
internal sealed class DocxLines
{
    private const long MaximumUnpacked = 128L << 20;
    private const int MaximumEntries = 5000;

    private readonly List<SourceLine> _lines = [];
    private readonly StringBuilder _line = new();
    private bool _pageBreak;

    /// <summary>Takes the lines.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Its lines, numbered from 1.</returns>
    /// <exception cref="SourceRefusedException">The document is damaged or too large.</exception>
    public static List<SourceLine> Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            CheckSize(stream, cancellationToken);
            stream.Position = 0;
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = MaximumUnpacked / 2 });
            var body = document.MainDocumentPart?.Document?.Body
                ?? throw new SourceRefusedException("The Word document has no body. Save it again in Word as .docx.");
            var reader = new DocxLines();
            reader.Walk(body, cancellationToken);
            return reader._lines;
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException or FileFormatException or IOException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new SourceRefusedException($"The Word document is damaged or no .docx file ({e.Message.TrimEnd('.')}). Save it again in Word as .docx.", e);
        }
    }

    /// <summary>Unpacks every entry into nothing, counting: the sizes that an archive states of itself prove nothing.</summary>
    private static void CheckSize(Stream stream, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MaximumEntries)
        {
            throw new SourceRefusedException($"The Word document holds more than {MaximumEntries} parts: that is no profile.");
        }

        var buffer = new byte[1 << 16];
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                total += read;
                if (total > MaximumUnpacked)
                {
                    throw new SourceRefusedException($"The Word document unpacks to more than {MaximumUnpacked >> 20} MiB: that is no profile.");
                }
            }
        }
    }

    private void Walk(Body body, CancellationToken cancellationToken)
    {
        foreach (var paragraph in body.Descendants<Paragraph>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsInside<DeletedRun>(paragraph) || IsInside<AlternateContentFallback>(paragraph))
            {
                continue;
            }

            var properties = paragraph.ParagraphProperties;
            var style = properties?.ParagraphStyleId?.Val?.Value ?? string.Empty;
            var heading = style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("berschrift", StringComparison.OrdinalIgnoreCase)
                || style.Equals("Title", StringComparison.OrdinalIgnoreCase) || properties?.OutlineLevel is not null;
            var listItem = properties?.NumberingProperties is not null && !heading;
            _pageBreak |= properties?.PageBreakBefore is not null;
            AddParagraph(paragraph, heading, listItem);
        }
    }

    private static bool IsInside<T>(OpenXmlElement element)
        where T : OpenXmlElement => element.Ancestors<T>().Any();

    private void AddParagraph(Paragraph paragraph, bool heading, bool listItem)
    {
        foreach (var element in paragraph.Descendants())
        {
            // Text of a text box belongs to its own paragraph, and a fallback says the same a second time.
            if (element is not (Text or TabChar or Break or CarriageReturn or NoBreakHyphen or SoftHyphen)
                || element.Ancestors<Paragraph>().First() != paragraph || IsInside<AlternateContentFallback>(element) || IsInside<DeletedRun>(element))
            {
                continue;
            }

            switch (element)
            {
                case Text text:
                    _line.Append(text.Text);
                    break;
                case TabChar:
                    _line.Append('\t');
                    break;
                case NoBreakHyphen:
                    _line.Append('-');
                    break;
                case Break { Type: { } type } when type == BreakValues.Page:
                    EndLine(heading, listItem);
                    _pageBreak = true;
                    break;
                case Break or CarriageReturn:
                    EndLine(heading, listItem);
                    break;
            }
        }

        EndLine(heading, listItem);
        if (_lines.Count > 0 && _lines[^1].Text.Length > 0)
        {
            _lines.Add(new SourceLine(_lines.Count + 1, 0, string.Empty, false));
        }
    }

    private void EndLine(bool heading, bool listItem)
    {
        if (_line.Length == 0)
        {
            return;
        }

        // A line feed inside a run is no line of the reader's.
        var text = _line.ToString().ReplaceLineEndings(" ");
        _line.Clear();
        _lines.Add(new SourceLine(_lines.Count + 1, 0, text, _pageBreak, heading, listItem));
        _pageBreak = false;
    }
}
