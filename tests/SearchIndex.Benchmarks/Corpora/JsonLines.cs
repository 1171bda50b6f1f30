using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SearchIndex.Benchmarks.Corpora;

/// <summary>Reads one flat JSON object a line; scalars become strings. A file that ends in .gz is unpacked on the way.</summary>
public static partial class JsonLines
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Reads the documents of a file: <c>id</c> (or <c>_id</c>), <c>title</c>, <c>section</c>, <c>text</c>. Blanks around an id do not count.</summary>
    /// <param name="path">A UTF-8 file.</param>
    /// <param name="passedOver">Receives the number of each line that is no JSON object, which is then passed over; null makes such a line an error.</param>
    /// <returns>The documents in order.</returns>
    public static IEnumerable<CorpusDocument> Read(string path, ICollection<int>? passedOver = null)
    {
        using var stream = Open(path);
        var buffer = new byte[1 << 20];
        var (start, end, ordinal, number) = (0, 0, 0, 0);
        for (var isLast = false; !isLast;)
        {
            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = stream.Read(buffer, end, buffer.Length - end);
            isLast = read == 0;
            end += read;
            while (start < end)
            {
                var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
                if (length < 0 && !isLast)
                {
                    break;
                }

                var line = buffer.AsMemory(start, length < 0 ? end - start : length);
                start += length < 0 ? line.Length : length + 1;
                number++;
                if (line.Span.Trim(" \t\r"u8).IsEmpty)
                {
                    continue;
                }

                CorpusDocument document;
                try
                {
                    document = Parse(line.Span, ordinal);
                }
                catch (InvalidOperationException)
                {
                    document = Parse(Mended(line.Span), ordinal);
                }
                catch (JsonException) when (passedOver is not null)
                {
                    passedOver.Add(number);
                    continue;
                }

                ordinal++;
                yield return document;
            }
        }
    }

    private static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    // Bytes that are no UTF-8, and halves of a character written as \u escapes, each become U+FFFD: the rest of the text counts.
    private static byte[] Mended(ReadOnlySpan<byte> line) => Encoding.UTF8.GetBytes(LoneSurrogate().Replace(Encoding.UTF8.GetString(line), "\\ufffd"));

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex LoneSurrogate();

    private static CorpusDocument Parse(ReadOnlySpan<byte> line, int ordinal)
    {
        var mark = "\uFEFF"u8;
        var json = new Utf8JsonReader(line.StartsWith(mark) ? line[mark.Length..] : line);
        string? id = null, title = null, section = null, text = null;
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A line of documents is a JSON object.");
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id"u8) || (id is null && json.ValueTextEquals("_id"u8)))
            {
                id = Scalar(ref json);
            }
            else if (json.ValueTextEquals("title"u8))
            {
                title = Scalar(ref json);
            }
            else if (json.ValueTextEquals("section"u8))
            {
                section = Scalar(ref json);
            }
            else if (json.ValueTextEquals("text"u8))
            {
                text = Scalar(ref json);
            }
            else
            {
                json.Read();
                json.Skip();
            }
        }

        return new CorpusDocument(id?.Trim(Blanks) ?? ordinal.ToString(CultureInfo.InvariantCulture), title ?? "", section ?? "", text ?? "") { HasId = id is not null };
    }

    private static string? Scalar(ref Utf8JsonReader json)
    {
        json.Read();
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return json.GetString();
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.UTF8.GetString(json.ValueSpan);
            default:
                json.Skip();
                return null;
        }
    }
}
