using System.Globalization;
using System.Text.Json;

namespace SearchIndex.Benchmarks.Corpora;

/// <summary>Reads one flat JSON object a line; scalars become strings.</summary>
public static class JsonLines
{
    /// <summary>Reads the documents of a file.</summary>
    /// <param name="path">A UTF-8 file.</param>
    /// <returns>The documents in order.</returns>
    public static IEnumerable<CorpusDocument> Read(string path)
    {
        var ordinal = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            using var json = JsonDocument.Parse(line);
            yield return new CorpusDocument(
                Scalar(json.RootElement, "id") ?? ordinal.ToString(CultureInfo.InvariantCulture),
                Scalar(json.RootElement, "title") ?? "",
                Scalar(json.RootElement, "section") ?? "",
                Scalar(json.RootElement, "text") ?? "");
            ordinal++;
        }
    }

    private static string? Scalar(JsonElement line, string name) =>
        !line.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
}
