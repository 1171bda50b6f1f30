using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Reading.Building;
using SearchIndex.Actions.Reading.Files;
using SearchIndex.Actions.Reading.Lines;
using SearchIndex.Actions.Reading.Structure;

namespace SearchIndex.Actions.Reading;

/// <summary>
/// Reads a city profile from a file of any layout: plain text, Markdown, HTML, Word or PDF. Immutable and safe for use by many threads.
/// It never throws for what a file holds: a file that cannot be read gives a report with an error.
/// </summary>
public sealed class ProfileReader
{
    private readonly HeadingCatalogue _catalogue;
    private readonly ProfileReaderOptions _options;
    private readonly PageFurniture _furniture;
    private readonly ApproximateFinder _approximate;
    private readonly StructureScanner _scanner;
    private readonly PdfTextTool _pdf;

    /// <summary>Initialises the reader.</summary>
    /// <param name="catalogue">The platform's headings.</param>
    /// <param name="options">Bounds and programs; null for the defaults.</param>
    public ProfileReader(HeadingCatalogue catalogue, ProfileReaderOptions? options = null)
    {
        _catalogue = catalogue;
        _options = options ?? new ProfileReaderOptions();
        var finder = new PhraseFinder(new PhraseSet(catalogue));
        _furniture = new PageFurniture(finder);
        _approximate = new ApproximateFinder(finder.Phrases);
        _scanner = new StructureScanner(finder, _approximate);
        _pdf = new PdfTextTool(_options.PdfToText, _options.PdfTimeLimit);
    }

    /// <summary>Reads a profile.</summary>
    /// <param name="fileName">Name of the file: its extension decides where the content leaves the format open, and it names the city where nothing else does.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The profile, or none, and the report.</returns>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public ProfileReading Read(string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var format = SourceFormat.Unknown;
        try
        {
            if (bytes.Length > _options.MaximumFileBytes)
            {
                throw new SourceRefusedException($"The file has {bytes.Length} bytes, more than the {_options.MaximumFileBytes} that are read: that is no profile.");
            }

            format = FormatSniffer.Sniff(fileName, bytes);
            return format switch
            {
                SourceFormat.Pdf => ReadPdf(fileName, bytes, cancellationToken),
                SourceFormat.Docx => ReadLines(fileName, format, null, DocxLines.Read(bytes, cancellationToken), [], cancellationToken),
                _ => ReadText(fileName, format, bytes, cancellationToken),
            };
        }
        catch (SourceRefusedException e)
        {
            return Refused(fileName, format, e.Message);
        }
    }

    private static string NameOf(SourceFormat format) => format.ToString().ToLowerInvariant();

    private static ProfileReading Refused(string fileName, SourceFormat format, string error) => new(null, new ReadingReport
    {
        File = fileName,
        Format = NameOf(format),
        Encoding = null,
        Layout = "not read",
        ActionsFound = 0,
        ActionsStated = null,
        UnplacedLines = [],
        Notes = [],
        Error = error,
    });

    private ProfileReading ReadText(string fileName, SourceFormat format, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var decoded = TextDecoder.Decode(bytes.Span);
        if (format != SourceFormat.Html)
        {
            return ReadLines(fileName, format, decoded.Encoding, LineSplitter.Split(decoded.Text), decoded.Notes, cancellationToken);
        }

        if (HtmlNesting.IsTooDeep(decoded.Text))
        {
            throw new SourceRefusedException($"The elements of the page are nested more than {HtmlNesting.Maximum} deep: that is no profile. Save the page again from the browser.");
        }

        var lines = HtmlLines.Read(decoded.Text, out var leftOut);
        IReadOnlyList<string> notes = leftOut == 0 ? decoded.Notes
            : [.. decoded.Notes, $"{(leftOut == 1 ? "1 line" : $"{leftOut} lines")} of the page's own navigation, header, footer or margin {(leftOut == 1 ? "was" : "were")} left out."];
        return ReadLines(fileName, format, decoded.Encoding, lines, notes, cancellationToken);
    }

    /// <summary>Kept places keep hyphens at line ends and suit tables, reading order suits columns: the better of the two counts.</summary>
    private ProfileReading ReadPdf(string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var placed = ReadLines(fileName, SourceFormat.Pdf, null, LineSplitter.Split(_pdf.Read(bytes, keepsLayout: true, cancellationToken)), [], cancellationToken);
        var flowing = ReadLines(fileName, SourceFormat.Pdf, null, LineSplitter.Split(_pdf.Read(bytes, keepsLayout: false, cancellationToken)), [], cancellationToken);
        return ReadingQuality.Of(flowing).CompareTo(ReadingQuality.Of(placed)) > 0 ? flowing : placed;
    }

    private ProfileReading ReadLines(string fileName, SourceFormat format, string? encoding, List<SourceLine> source, IReadOnlyList<string> notes, CancellationToken cancellationToken)
    {
        var lines = LineCleaner.Clean(source, cancellationToken);
        if (!lines.Exists(static l => !l.IsBlank))
        {
            throw new SourceRefusedException(format == SourceFormat.Pdf
                ? "The PDF holds no text: its pages are pictures. Recognise the text first (OCR) and index the result."
                : "The file holds no text. Export or copy it again.");
        }

        _furniture.Mark(lines);
        var builder = new ProfileBuilder(lines, _catalogue, _approximate, fileName);
        var profile = builder.Build(_scanner.Scan(lines, cancellationToken), cancellationToken);
        var layout = LayoutDescription.Of(format, lines);
        return new ProfileReading(profile, new ReadingReport
        {
            File = fileName,
            Format = NameOf(layout.IsMarkdown && format == SourceFormat.Text ? SourceFormat.Markdown : format),
            Encoding = encoding,
            Layout = layout.Text,
            ActionsFound = profile?.Actions.Count ?? 0,
            ActionsStated = profile?.StatedActions,
            UnplacedLines = profile is null ? [] : builder.Log.Unplaced(),
            Notes = [.. notes, .. profile is null ? [] : Summary(profile), .. profile is null ? [] : builder.Log.Notes],
            Error = profile is null ? "The file is no city profile: none of the platform's headings was found in it. Check that it is the whole profile as downloaded." : null,
        });
    }

    private static IEnumerable<string> Summary(CityProfile profile)
    {
        var found = profile.Actions.Count;
        if (profile.StatedActions is { } stated && stated != found)
        {
            yield return $"The profile states {stated} actions; the file holds {found}.";
        }

        foreach (var twice in profile.Actions.Where(static a => a.Occurrence == 2))
        {
            yield return $"Line {twice.Line}: the heading '{twice.Title}' stands more than once; each is kept.";
        }

        var empty = profile.Actions.Count(static a => a.Description is null && a.Baseline is null && a.Target is null);
        if (empty > 0)
        {
            yield return empty == 1 ? "One action has a heading but no text." : $"{empty} actions have a heading but no text.";
        }

        if (!profile.Readability.IsReadable)
        {
            yield return $"The texts cannot be read: {profile.Readability.Reason}";
        }
    }
}
