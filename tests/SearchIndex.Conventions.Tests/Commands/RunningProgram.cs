using System.Diagnostics;
using System.Text;

namespace SearchIndex.Conventions.Tests.Commands;

/// <summary>The program <c>searchindex</c> as it was built with these tests, run in a process of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    public RunningProgram(IEnumerable<string> arguments, string workingFolder, string indexFolder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "searchindex.dll"), .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["SEARCHINDEX_DIR"] = indexFolder;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_errors, line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    public bool HasExited => _process.HasExited;

    /// <summary>Waits for the end and returns the exit status.</summary>
    /// <exception cref="TimeoutException">The program did not end in time.</exception>
    public async Task<int> WaitAsync(TimeSpan limit)
    {
        using var clock = new CancellationTokenSource(limit);
        try
        {
            await _process.WaitForExitAsync(clock.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"searchindex did not end within {limit.TotalSeconds} s.\n{Output}\n{Errors}");
        }

        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
