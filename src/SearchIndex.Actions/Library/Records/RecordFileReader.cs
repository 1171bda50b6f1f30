using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using SearchIndex.Actions.Reading;

namespace SearchIndex.Actions.Library.Records;

/// <summary>Reads files of other documents: JSON lines and CSV with id, title, section and text.</summary>
internal static class RecordFileReader
{
    private const int NamedErrors = 5;

    private static readonly string[] Wanted = ["id", "title", "text"];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a file is one of records, by its ending.</summary>
    /// <param name="name">Name of a file.</param>
    /// <returns>True for .jsonl and .csv.</returns>
    public static bool Reads(string name) =>
        name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a whole file, or says why not: all of it or nothing.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name in the library.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The records, empty where the report has an error.</returns>
    public static (IReadOnlyList<RecordLine> Records, ReadingReport Report) Read(ReadOnlyMemory<byte> bytes, string name, CancellationToken cancellationToken)
    {
        var csv = name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        var records = new List<RecordLine>();
        var errors = new List<string>();
        try
        {
            var text = Utf8.GetString(bytes.Span).TrimStart('\uFEFF');
            var ids = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (record, line, error) in csv ? Csv(text) : JsonLines(text))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var problem = error ?? Problem(record!, ids);
                if (problem is not null)
                {
                    errors.Add($"line {line.ToString(CultureInfo.InvariantCulture)}: {problem}");
                }
                else
                {
                    records.Add(record!);
                }
            }
        }
        catch (DecoderFallbackException error)
        {
            errors.Add($"byte {error.Index.ToString(CultureInfo.InvariantCulture)}: it is not UTF-8; save the file as UTF-8");
        }

        if (records.Count == 0 && errors.Count == 0)
        {
            errors.Add("there is no record in it");
        }

        var message = errors.Count == 0 ? null
            : $"Nothing of it was taken, because {errors.Count.ToString("N0", CultureInfo.InvariantCulture)} of its lines {(errors.Count == 1 ? "is" : "are")} wrong: "
                + string.Join("; ", errors.Take(NamedErrors)) + (errors.Count > NamedErrors ? "; ..." : "") + ". Mend them and index the file again.";
        return (message is null ? records : [], new ReadingReport
        {
            File = name,
            Format = csv ? "csv" : "jsonl",
            Encoding = "utf-8",
            Layout = csv ? "records, comma-separated" : "records, a JSON object a line",
            ActionsFound = message is null ? records.Count : 0,
            ActionsStated = null,
            UnplacedLines = [],
            Notes = [],
            Error = message,
        });
    }

    private static string? Problem(RecordLine record, Dictionary<string, int> ids)
    {
        if (record.Id.Length == 0)
        {
            return "the id is empty";
        }

        if (record.Id.Length > 400)
        {
            return "the id is longer than 400 characters";
        }

        if (record.Title.Length == 0 && record.Text.Length == 0)
        {
            return $"the record '{record.Id}' has neither title nor text";
        }

        return ids.TryAdd(record.Id, record.Line) ? null
            : $"the id '{record.Id}' stands on line {ids[record.Id].ToString(CultureInfo.InvariantCulture)} already";
    }

    private static IEnumerable<(RecordLine? Record, int Line, string? Error)> JsonLines(string text)
    {
        using var reader = new StringReader(text);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Json(line, number);
            }
        }
    }

    private static (RecordLine? Record, int Line, string? Error) Json(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return (null, number, $"a JSON object is wanted, not {root.ValueKind.ToString().ToLowerInvariant()}");
            }

            string? Value(string name) => root.TryGetProperty(name, out var value) ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            } : null;
            return (RecordLine.From(Value, number), number, Value("id") is null ? "there is no id" : null);
        }
        catch (JsonException error)
        {
            return (null, number, $"it is not JSON ({error.Message.Split(". ")[0].TrimEnd('.')})");
        }
        catch (InvalidOperationException)
        {
            return (null, number, "a text in it is not valid Unicode");
        }
    }

    private static List<(RecordLine? Record, int Line, string? Error)> Csv(string text)
    {
        var rows = new List<(RecordLine? Record, int Line, string? Error)>();
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = bad => rows.Add((null, (int)bad.LineNumber, Reason(bad.Reason))),
            NormalizeHeaderName = name => name.Trim().ToLowerInvariant(),
        });
        reader.ReadHeader();
        var header = reader.Headers?.Select(name => name.Trim().ToLowerInvariant()).ToList() ?? [];
        if (Wanted.FirstOrDefault(wanted => !header.Contains(wanted, StringComparer.Ordinal)) is { } missing)
        {
            return [(null, 1, $"the header has no column '{missing}' (columns are id, title, section, text)")];
        }

        while (reader.Read())
        {
            string? Value(string name) => header.IndexOf(name) is var at and >= 0 ? reader.GetString(at) : null;
            var line = (int)reader.LineNumber;
            rows.Add((RecordLine.From(Value, line), line, null));
        }

        return rows;
    }

    private static string Reason(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "it has not as many cells as the header",
        CsvMalformedReason.UnterminatedQuote => "a quotation mark is not closed",
        _ => "a quotation mark stands where none may be",
    };
}
