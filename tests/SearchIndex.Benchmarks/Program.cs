using SearchIndex.Benchmarks;
using SearchIndex.Benchmarks.Commands;

var arguments = new Arguments(args);
try
{
    return arguments.Next("COMMAND", Usage.Text) switch
    {
        "tokens" => TokensCommand.Run(arguments, segmentsOnly: false),
        "segments" => TokensCommand.Run(arguments, segmentsOnly: true),
        "index" => IndexCommand.Run(arguments),
        "search" => SearchCommand.Run(arguments),
        "relevance" => RelevanceCommand.Run(arguments),
        "queries" => QueriesCommand.Run(arguments),
        "suggest" => SuggestCommand.Run(arguments),
        "sweep" => SweepCommand.Run(arguments),
        "align" => AlignCommand.Run(arguments),
        "stats" => StatsCommand.Run(arguments),
        "serve-load" => ServeLoadCommand.Run(arguments),
        "pages" => PagesCommand.Run(arguments),
        "shared" => SharedCommand.Run(arguments),
        var other => throw new UsageException($"There is no command '{other}'.\n{Usage.Text}"),
    };
}
catch (UsageException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}
