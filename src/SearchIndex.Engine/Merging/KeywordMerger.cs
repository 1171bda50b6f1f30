using SearchIndex.Engine.Columns;

namespace SearchIndex.Engine.Merging;

/// <summary>Merges the columns of strings of several segments, without the values that only deleted documents had.</summary>
internal static class KeywordMerger
{
    public static ColumnSection? Merge(IReadOnlyList<MergeSource> sources, string field, int documentCount, ColumnsWriter writer, CancellationToken cancellation)
    {
        var columns = sources.Select(source => source.Reader.Keywords(field) as PackedKeywordColumn).ToArray();
        var used = new bool[]?[columns.Length];
        List<int> ordinals = [];
        var total = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (columns[i] is not { } column)
            {
                continue;
            }

            var marks = used[i] = new bool[column.ValueCount];
            for (var document = 0; document < sources[i].Reader.DocumentCount; document++)
            {
                if (sources[i].TryMap(document, out _))
                {
                    column.Ordinals(document, ordinals);
                    total += ordinals.Count;
                    ordinals.ForEach(ordinal => marks[ordinal] = true);
                }
            }
        }

        if (total == 0)
        {
            return null;
        }

        var (values, maps) = MergeValues(columns, used);
        var starts = new int[documentCount + 1];
        var merged = new int[total];
        var filled = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            for (var document = 0; document < sources[i].Reader.DocumentCount; document++)
            {
                if (!sources[i].TryMap(document, out var number))
                {
                    continue;
                }

                if (columns[i] is { } column)
                {
                    // Ordinals of a document ascend, and the maps keep the order of values.
                    column.Ordinals(document, ordinals);
                    foreach (var ordinal in ordinals)
                    {
                        merged[filled++] = maps[i][ordinal];
                    }
                }

                starts[number + 1] = filled;
            }
        }

        return writer.WriteKeywords(values, starts, merged);
    }

    /// <summary>Merges sorted dictionaries; the maps give the new ordinal of each old one that is in use.</summary>
    private static (ByteRuns Values, int[][] Maps) MergeValues(PackedKeywordColumn?[] columns, bool[]?[] used)
    {
        var values = new ByteRuns();
        var maps = columns.Select(column => new int[column?.ValueCount ?? 0]).ToArray();
        var next = new int[columns.Length];
        while (true)
        {
            var smallest = -1;
            for (var i = 0; i < columns.Length; i++)
            {
                while (next[i] < maps[i].Length && !used[i]![next[i]])
                {
                    next[i]++;
                }

                if (next[i] < maps[i].Length
                    && (smallest < 0 || columns[i]!.ValueBytes(next[i]).SequenceCompareTo(columns[smallest]!.ValueBytes(next[smallest])) < 0))
                {
                    smallest = i;
                }
            }

            if (smallest < 0)
            {
                return (values, maps);
            }

            var value = columns[smallest]!.ValueBytes(next[smallest]).ToArray();
            for (var i = 0; i < columns.Length; i++)
            {
                if (next[i] < maps[i].Length && used[i]![next[i]] && columns[i]!.ValueBytes(next[i]).SequenceEqual(value))
                {
                    maps[i][next[i]++] = values.Count;
                }
            }

            values.Add(value);
        }
    }
}
