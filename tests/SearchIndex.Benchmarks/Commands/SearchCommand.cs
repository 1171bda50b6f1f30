using System.Text;
using SearchIndex.Benchmarks.Corpora;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Benchmarks.Querying;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>Times a file of queries kind by kind, and writes what they find.</summary>
internal sealed class SearchCommand
{
    private readonly Searcher _searcher;
    private readonly ModeQueries _queries;
    private readonly SearchOptions _options;
    private readonly bool _countOnly;
    private readonly bool _timedParse;

    private SearchCommand(IndexSnapshot snapshot, Arguments arguments)
    {
        var field = arguments.Get("field", "text");
        var analyzer = snapshot.Schema.TryGet(field, out var definition) && definition.Analyzer is { } known
            ? known
            : throw new UsageException($"The field '{field}' is not analyzed.");
        _searcher = new Searcher(snapshot);
        _queries = new ModeQueries(analyzer, field);
        _options = new SearchOptions
        {
            Limit = arguments.Get("k", 10),
            CountUpTo = arguments.Has("count") ? SearchOptions.CountAll : arguments.Get("threshold", 1000),
        };
        _countOnly = arguments.Has("count-only");
        _timedParse = arguments.Has("timed-parse");
    }

    private string Collecting => _countOnly ? "count only"
        : _options.CountUpTo == SearchOptions.CountAll ? "top k and exact count"
        : $"top k, counting up to {_options.CountUpTo}";

    public static int Run(Arguments arguments)
    {
        var (folder, queries) = (arguments.Next("DIR"), arguments.Next("QUERIES"));
        using var reader = CorpusIndex.Open(folder);
        var command = new SearchCommand(reader, arguments);
        var kinds = QueryFile.Read(queries, command._queries, arguments);
        Figures.Print($"# docs {reader.DocumentCount}, segments {reader.Segments.Count}, k {command._options.Limit}, threads {arguments.Get("threads", 1)}, warmup {arguments.Get("warmup", 5)}, runs {arguments.Get("runs", 10)}, {command.Collecting}");
        if (arguments.Get("runs", 10) > 0)
        {
            new SearchTimer(command.Search, arguments).Time(kinds);
        }

        if (arguments.Has("dump"))
        {
            command.Dump(kinds, arguments.Get("dump", ""));
        }

        return 0;
    }

    private long Search(QueryLine line)
    {
        var query = _timedParse ? _queries.Build(line.Mode, line.Text) : line.Query;
        return _countOnly ? _searcher.Count(query) : _searcher.Search(query, _options).Total;
    }

    private void Dump(IReadOnlyList<KeyValuePair<string, List<QueryLine>>> kinds, string file)
    {
        using var output = new StreamWriter(file, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        output.WriteLine("kind\tquery\thits\trank\tid\tscore\tscore_bits");
        foreach (var (kind, lines) in kinds)
        {
            foreach (var line in lines)
            {
                var top = _searcher.Search(line.Query, _options);
                var hits = FormattableString.Invariant($"{(top.TotalIsExact ? "" : ">=")}{top.Total}");
                for (var rank = 0; rank < top.Hits.Count; rank++)
                {
                    var (document, score) = top.Hits[rank];
                    output.WriteLine(FormattableString.Invariant(
                        $"{kind}\t{line.Text}\t{hits}\t{rank + 1}\t{_searcher.Stored(document).Text("id")}\t{JavaFloat.ToText(score)}\t{BitConverter.SingleToUInt32Bits(score):x8}"));
                }
            }
        }
    }
}
