using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SearchIndex.Actions.Reading.Files;

/// <summary>Runs poppler's <c>pdftotext</c> on a file, bounded in time, memory and output, and killed where it passes a bound.</summary>
internal sealed class PdfTextTool
{
    private const int MaximumOutput = 64 << 20;
    private const int MemoryKibibytes = 2 << 20;

    private readonly string _program;
    private readonly TimeSpan _limit;

    /// <summary>Initialises the tool.</summary>
    /// <param name="program">Name or path of the program.</param>
    /// <param name="limit">How long it may run.</param>
    public PdfTextTool(string program, TimeSpan limit)
    {
        _program = program;
        _limit = limit;
    }

    /// <summary>Takes the text out of a PDF.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="keepsLayout">Whether lines keep their places on the page; else the text comes in reading order.</param>
    /// <param name="cancellationToken">Ends the work, and the program.</param>
    /// <returns>The text; pages end with form feeds.</returns>
    /// <exception cref="SourceRefusedException">The program is missing, or could not read the file.</exception>
    public string Read(ReadOnlyMemory<byte> bytes, bool keepsLayout, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("searchindex-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "profile.pdf");
            using (var stream = File.Create(file))
            {
                stream.Write(bytes.Span);
            }

            return Run(file, keepsLayout, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string Run(string file, bool keepsLayout, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartInfo(file, keepsLayout) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw Missing(e);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_limit);
        try
        {
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            var output = ReadOutput(process.StandardOutput.BaseStream, limit.Token);
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            var said = error.GetAwaiter().GetResult().Trim();
            if (process.ExitCode == 127)
            {
                throw Missing(null);
            }

            if (process.ExitCode != 0)
            {
                throw new SourceRefusedException($"pdftotext could not read the PDF (status {process.ExitCode}: {FirstLine(said)}). Open it and save or print it as PDF again, without a password.");
            }

            return output;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SourceRefusedException($"pdftotext did not finish within {_limit.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} seconds; the PDF is damaged or far too large for a profile.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private ProcessStartInfo StartInfo(string file, bool keepsLayout)
    {
        string[] arguments = ["-enc", "UTF-8", .. keepsLayout ? ["-layout"] : Array.Empty<string>(), file, "-"];
        ProcessStartInfo info;
        if (OperatingSystem.IsWindows())
        {
            info = new ProcessStartInfo(_program);
        }
        else
        {
            // The shell bounds the memory of the program that it becomes; names go in as arguments, never into the script.
            info = new ProcessStartInfo("/bin/sh");
            info.ArgumentList.Add("-c");
            info.ArgumentList.Add($"ulimit -v {MemoryKibibytes} 2>/dev/null; exec \"$0\" \"$@\"");
            info.ArgumentList.Add(_program);
        }

        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        info.UseShellExecute = false;
        return info;
    }

    private static string ReadOutput(Stream stream, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (true)
        {
            var read = stream.ReadAsync(buffer, cancellationToken).AsTask().GetAwaiter().GetResult();
            if (read == 0)
            {
                return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
            }

            output.Write(buffer, 0, read);
            if (output.Length > MaximumOutput)
            {
                throw new SourceRefusedException($"The PDF holds more than {MaximumOutput >> 20} MiB of text: that is no profile.");
            }
        }
    }

    private SourceRefusedException Missing(Exception? inner) =>
        new($"Reading PDF needs the program '{_program}', which is not installed. Install the package poppler-utils (Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler), or save the PDF as text.", inner!);

    private static string FirstLine(string said) => said.Length == 0 ? "it said nothing" : said.Split('\n')[0].Trim();
}
