using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Analysis;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex tokens</c>: what an analyzer makes of a text, a row a token.</summary>
internal static class TokensCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var text = new Argument<string?>("TEXT") { Description = "The text; without it and without --file, standard input is read", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<FileInfo?>("--file") { Description = "Read lines of a UTF-8 text file, or title and text of each line of a .jsonl file", HelpName = "F" };
        var name = new Option<string>("--analyzer") { Description = "smartcn (as Lucene's SmartChineseAnalyzer), smartcn-segments, actions or characters", DefaultValueFactory = _ => "actions" };
        name.AcceptOnlyFromAmong("smartcn", "smartcn-segments", "actions", "characters");
        var command = new Command("tokens", "Shows how a text is cut into tokens: line, start, end, position increment, term, surface") { text, file, name };
        command.SetAction(parsed =>
        {
            var analyzer = Analyzer(parsed.GetValue(name)!);
            var output = context.Screen.Output;
            var tokens = new TokenBuffer();
            var number = 0;
            output.Write("line\tstart\tend\tposinc\tterm\tsurface\n");
            foreach (var line in Lines(parsed.GetValue(text), parsed.GetValue(file)))
            {
                number++;
                analyzer.Analyze(line, tokens);
                for (var i = 0; i < tokens.Count; i++)
                {
                    var token = tokens[i];
                    output.Write(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{number}\t{token.Start}\t{token.End}\t{token.PositionIncrement}\t{Printable(tokens.Term(i).ToString())}\t{Printable(line[token.Start..token.End])}\n"));
                }
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static IAnalyzer Analyzer(string name)
    {
        var folder = LexiconFolder.Find();
        if (name == "smartcn-segments")
        {
            return Analyzers.SmartCnSegments(folder.LoadChinese());
        }

        var analyzers = folder.LoadAnalyzers();
        return name switch
        {
            "smartcn" => analyzers.SmartCn,
            "characters" => analyzers.Characters,
            _ => analyzers.Actions,
        };
    }

    private static IEnumerable<string> Lines(string? text, FileInfo? file)
    {
        if (file is null)
        {
            return (text ?? Console.In.ReadToEnd()).ReplaceLineEndings("\n").Split('\n');
        }

        return file.Extension.Equals(".jsonl", StringComparison.OrdinalIgnoreCase)
            ? File.ReadLines(file.FullName).Where(line => line.Length > 0).Select(TitleAndText)
            : File.ReadLines(file.FullName);
    }

    private static string TitleAndText(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("title").GetString() + "\n" + document.RootElement.GetProperty("text").GetString();
    }

    /// <summary>Rows stay rows, and an unpaired surrogate prints as the peer prints it.</summary>
    private static string Printable(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] is '\t' or '\n' or '\r')
            {
                characters[i] = ' ';
            }
            else if (char.IsHighSurrogate(characters[i]) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(characters[i]))
            {
                characters[i] = '?';
            }
        }

        return new string(characters);
    }
}
