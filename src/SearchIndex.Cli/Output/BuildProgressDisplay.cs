using SearchIndex.Actions.Library;
using Spectre.Console;

namespace SearchIndex.Cli.Output;

/// <summary>Shows how far a build is: a bar on a terminal, plain lines elsewhere, always beside the results.</summary>
internal static class BuildProgressDisplay
{
    /// <summary>Runs a build.</summary>
    /// <param name="screen">Where to show it.</param>
    /// <param name="build">The build.</param>
    /// <returns>Its report.</returns>
    public static BuildReport Run(Screen screen, Func<IProgress<BuildProgress>, BuildReport> build)
    {
        if (!screen.ErrorIsTerminal)
        {
            return build(new PlainLines(screen.Error));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen.Error) });
        BuildReport? report = null;
        console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .Start(progress =>
            {
                var task = progress.AddTask("Reading");
                report = build(new Bar(task));
            });
        return report!;
    }

    private sealed class Bar(ProgressTask task) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            task.Description = value.Stage switch
            {
                "reading" => Markup.Escape(TextWidth.Cut($"Reading {value.Item}", 40)),
                "adding" => $"Adding {value.Done} actions",
                _ => "Writing",
            };
            task.IsIndeterminate = value.Total == 0;
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }

    // Few lines: the beginning of each stage, and every tenth file.
    private sealed class PlainLines(TextWriter output) : IProgress<BuildProgress>
    {
        private string _stage = "";

        public void Report(BuildProgress value)
        {
            if (value.Stage != _stage || (value.Stage == "reading" && value.Done % 10 == 0 && value.Item is not null))
            {
                _stage = value.Stage;
                output.WriteLine(value.Stage switch
                {
                    "reading" => $"reading {value.Done + 1} of {value.Total}: {value.Item}",
                    "adding" => "adding actions",
                    _ => "writing",
                });
            }
        }
    }
}
