using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Tests.Commands;

/// <summary>One call of the program, inside of the test.</summary>
/// <param name="Status">Exit status.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ProgramRun(int Status, string Output, string Error)
{
    public static async Task<ProgramRun> Of(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = await CommandLine.RunAsync(arguments, new Screen(output, error, isTerminal: false, errorIsTerminal: false, width: 80));
        return new ProgramRun(status, output.ToString(), error.ToString());
    }
}
