namespace SearchIndex.Benchmarks.Querying;

/// <summary>A file of queries by kind: <c>kind TAB terms</c>, or bare queries.</summary>
public static class QueryFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">UTF-8; lines that begin with # are left out.</param>
    /// <param name="queries">Builds the queries.</param>
    /// <param name="arguments">The options mode and kinds.</param>
    /// <returns>The lines by kind, both in the order of the file.</returns>
    public static IReadOnlyList<KeyValuePair<string, List<QueryLine>>> Read(string path, ModeQueries queries, Arguments arguments)
    {
        var kinds = new List<KeyValuePair<string, List<QueryLine>>>();
        var prefixes = arguments.Get("kinds", "").Split(',');
        foreach (var line in File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line) && line[0] != '#'))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var kind = tab < 0 ? arguments.Get("mode", "or") : line[..tab];
            var text = line[(tab + 1)..];
            var mode = arguments.Get("mode", string.Concat(kind.TakeWhile(char.IsAsciiLetterLower)));
            if (!prefixes.Any(prefix => kind.StartsWith(prefix, StringComparison.Ordinal)))
            {
                continue;
            }

            var lines = kinds.Find(known => string.Equals(known.Key, kind, StringComparison.Ordinal)).Value;
            if (lines is null)
            {
                kinds.Add(new(kind, lines = []));
            }

            lines.Add(new QueryLine(mode, text, queries.Build(mode, text)));
        }

        return kinds;
    }
}
