using System.Text;

namespace SearchIndex.Cli.Output;

/// <summary>Where a command writes: results to one side, progress and warnings to the other, colours on terminals only.</summary>
internal sealed class Screen
{
    private const string Highlight = "\u001B[1;33m";
    private const string Strong = "\u001B[1m";
    private const string Faint = "\u001B[2m";
    private const string Plain = "\u001B[0m";

    /// <summary>Makes a screen.</summary>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Receives progress, warnings and errors.</param>
    /// <param name="isTerminal">Whether results go to a terminal that shows colours.</param>
    /// <param name="errorIsTerminal">Whether the other side is one.</param>
    /// <param name="width">Columns of a line, 40 or more.</param>
    public Screen(TextWriter output, TextWriter error, bool isTerminal, bool errorIsTerminal, int width)
    {
        Output = output;
        Error = error;
        IsTerminal = isTerminal;
        ErrorIsTerminal = errorIsTerminal;
        Width = Math.Max(40, width);
    }

    /// <summary>Receives results.</summary>
    public TextWriter Output { get; }

    /// <summary>Receives progress, warnings and errors.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether results go to a terminal.</summary>
    public bool IsTerminal { get; }

    /// <summary>Whether progress goes to a terminal.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>Columns of a line.</summary>
    public int Width { get; }

    /// <summary>The screen of this process: UTF-8 without a byte order mark, 80 columns where there is no terminal.</summary>
    /// <returns>A new screen.</returns>
    public static Screen OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 16_384) { AutoFlush = false, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        var colours = Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Screen(output, error, !Console.IsOutputRedirected && colours, !Console.IsErrorRedirected, WidthOfTerminal());
    }

    /// <summary>Writes a line that matters.</summary>
    /// <param name="text">One line.</param>
    public void Title(string text) => Output.WriteLine(IsTerminal ? $"{Strong}{text}{Plain}" : text);

    /// <summary>Writes text, broken into lines.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="indent">Blanks before each line.</param>
    /// <param name="marks">Half-open spans to highlight, ascending; null for none.</param>
    /// <param name="hanging">Blanks before lines after the first, where they differ.</param>
    public void Text(string text, int indent = 0, IReadOnlyList<IReadOnlyList<int>>? marks = null, int? hanging = null)
    {
        var first = true;
        foreach (var (start, end) in LineBreaker.Break(text, Width - Math.Max(indent, hanging ?? indent)))
        {
            Output.Write(new string(' ', first ? indent : hanging ?? indent));
            Output.WriteLine(IsTerminal && marks is { Count: > 0 } ? Marked(text, start, end, marks) : text[start..end]);
            first = false;
        }
    }

    /// <summary>Writes a line of less weight.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="indent">Blanks before each line.</param>
    public void Aside(string text, int indent = 0)
    {
        foreach (var (start, end) in LineBreaker.Break(text, Width - indent))
        {
            Output.Write(new string(' ', indent));
            Output.WriteLine(IsTerminal ? $"{Faint}{text[start..end]}{Plain}" : text[start..end]);
        }
    }

    /// <summary>Writes a line that people copy, such as an id, however long it is.</summary>
    /// <param name="text">One line.</param>
    /// <param name="indent">Blanks before it.</param>
    public void Unbroken(string text, int indent = 0) => Output.WriteLine(new string(' ', indent) + (IsTerminal ? $"{Faint}{text}{Plain}" : text));

    /// <summary>Writes a line of a concordance.</summary>
    /// <param name="left">What stands before the keyword, filled up so that keywords stand below each other.</param>
    /// <param name="keyword">The keyword.</param>
    /// <param name="right">What stands after it.</param>
    /// <param name="where">Where it stands.</param>
    public void Keyword(string left, string keyword, string right, string where) =>
        Output.WriteLine(IsTerminal ? $"{left} {Highlight}{keyword}{Plain} {right}  {Faint}{where}{Plain}" : $"{left} {keyword} {right}  {where}");

    /// <summary>Writes what a reader of the results should know, each note after an empty line.</summary>
    /// <param name="notes">Sentences; nothing is written for none.</param>
    public void Notes(IEnumerable<string> notes)
    {
        foreach (var note in notes)
        {
            Output.WriteLine();
            Text($"Note: {note}");
        }
    }

    /// <summary>Writes a warning or an error beside the results.</summary>
    /// <param name="text">A sentence.</param>
    public void Warn(string text) => Error.WriteLine(text);

    private static int WidthOfTerminal()
    {
        try
        {
            return Console.IsOutputRedirected ? 80 : Math.Clamp(Console.WindowWidth, 40, 120);
        }
        catch (IOException)
        {
            return 80;
        }
    }

    private static string Marked(string text, int start, int end, IReadOnlyList<IReadOnlyList<int>> marks)
    {
        var line = new StringBuilder(end - start + 16);
        var at = start;
        foreach (var mark in marks)
        {
            var from = Math.Max(mark[0], start);
            var to = Math.Min(mark[1], end);
            from = Math.Max(from, at);
            if (from < to)
            {
                line.Append(text, at, from - at).Append(Highlight).Append(text, from, to - from).Append(Plain);
                at = to;
            }
        }

        return line.Append(text, at, end - at).ToString();
    }
}
