using SearchIndex.Benchmarks.Corpora;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>What BM25 sees of an index.</summary>
internal static class StatsCommand
{
    public static int Run(Arguments arguments)
    {
        var field = arguments.Get("field", "text");
        using var reader = CorpusIndex.Open(arguments.Next("DIR"));
        var sums = SearchContext.Statistics(reader, field);
        Figures.Print($"docs\t{reader.AliveCount}\nsegments\t{reader.Segments.Count}\nfield\t{field}");
        Figures.Print($"doc_count\t{sums.DocumentCount}\nunique_terms\t{Distinct(reader, field)}\npostings\t{sums.SumDocumentFrequency}");
        Figures.Print($"tokens\t{sums.SumTotalFrequency}\navgdl\t{JavaFloat.ToText((float)(sums.SumTotalFrequency / (double)sums.DocumentCount))}");
        return 0;
    }

    private static int Distinct(IndexSnapshot snapshot, string field)
    {
        if (snapshot.Segments.Count == 1)
        {
            return snapshot.Segments[0].Terms(field)?.Statistics.TermCount ?? 0;
        }

        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in snapshot.Segments)
        {
            for (var cursor = segment.Terms(field)?.Terms(); cursor?.MoveNext() == true;)
            {
                terms.Add(System.Text.Encoding.UTF8.GetString(cursor.Term));
            }
        }

        return terms.Count;
    }
}
