using SearchIndex.Cli;
using SearchIndex.Cli.Output;

return await CommandLine.RunAsync(args, Screen.OfProcess());
