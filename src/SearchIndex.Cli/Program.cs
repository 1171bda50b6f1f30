using SearchIndex.Cli;
using SearchIndex.Cli.Output;

// Before all else, so that the tables are read on one core while the other reads the call.
var lexicons = CommandLine.BeginReading(args);
return await CommandLine.RunAsync(args, Screen.OfProcess(), lexicons);
