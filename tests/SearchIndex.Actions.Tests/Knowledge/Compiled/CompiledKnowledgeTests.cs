using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Knowledge.Compiled;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Knowledge.Compiled;

/// <summary>The compiled tables of names say what the tables say, and are passed over where anything differs.</summary>
public sealed class CompiledKnowledgeTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "index-data", "lexicon");
    private static readonly Lazy<(KnowledgeLexicon Read, KnowledgeLexicon Compiled)> Shipped = new(() =>
    {
        var read = KnowledgeFiles.Load(Folder);
        var directory = new MemoryDirectory();
        CompiledKnowledge.Write(directory, "k", read, [1, 2, 3]);
        return (read, CompiledKnowledge.Open(directory, "k", [1, 2, 3])!);
    });

    [Fact]
    public void Entries_keys_and_relations_are_those_of_the_tables()
    {
        var (read, compiled) = Shipped.Value;
        Assert.Equal(read.Fingerprint, compiled.Fingerprint);
        Assert.Equal(read.Sources, compiled.Sources);
        Assert.Equal(read.Fold.Table, compiled.Fold.Table);
        Assert.Equal(read.Entries.Count, compiled.Entries.Count);
        foreach (var entry in read.Entries)
        {
            Assert.True(compiled.TryGet(entry.Key, out var same), entry.Key);
            Assert.Equal(entry.Kind, same.Kind);
            Assert.Equal(entry.AllNames, same.AllNames);
            Assert.Equal(entry.Broader, same.Broader);
            Assert.Equal(entry.Sources, same.Sources);
            Assert.Equal(read.Narrower(entry).Select(Key), compiled.Narrower(same).Select(Key));
            Assert.Equal(read.Above(entry).Select(Key), compiled.Above(same).Select(Key));
            Assert.True(compiled.TryGetByDisplayName(entry.DisplayName, out var shown) && read.TryGetByDisplayName(entry.DisplayName, out var other) && shown.Key == other.Key);
            Assert.Same(same, compiled.Entries[compiled.Tables.IndexOf(entry.Key)]);
        }

        Assert.False(compiled.TryGet("no-such-key", out _));
        Assert.False(compiled.TryGet("", out _));
    }

    [Fact]
    public void Every_name_is_found_alone_as_the_tables_find_it()
    {
        var (read, compiled) = Shipped.Value;
        foreach (var name in read.Entries.SelectMany(entry => entry.AllNames))
        {
            Assert.True(Found(read, name.Text).SequenceEqual(Found(compiled, name.Text)), name.Text);
        }
    }

    [Fact]
    public void Random_texts_of_names_and_pieces_of_names_are_read_as_the_tables_read_them()
    {
        var (read, compiled) = Shipped.Value;
        var names = read.Entries.SelectMany(entry => entry.AllNames).Select(name => name.Text).ToArray();
        string[] between = ["", "", " ", "的", "，", "s ", "ing ", "\n", " and ", "\uD840\uDC0B", "\uD840"];
        for (var round = 0; round < 2_000; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, 1 + random.Next(12)).Select(_ =>
            {
                var name = names[random.Next(names.Length)];
                var from = random.Next(3) == 0 ? random.Next(name.Length) : 0;
                var to = random.Next(3) == 0 ? random.Next(from, name.Length + 1) : name.Length;
                var piece = name[from..to];
                return (random.Next(5) == 0 ? piece.ToUpperInvariant() : piece) + between[random.Next(between.Length)];
            }));
            Assert.True(Found(read, text).SequenceEqual(Found(compiled, text)), $"seed {seed}, round {round}: '{text}'");
        }
    }

    [Fact]
    public void Other_tables_and_damaged_files_are_not_used()
    {
        var directory = new MemoryDirectory();
        CompiledKnowledge.Write(directory, "k", Shipped.Value.Read, [1, 2, 3]);
        Assert.Null(CompiledKnowledge.Open(directory, "k", [1, 2, 4]));
        byte[] bytes;
        using (var input = directory.Open("k"))
        {
            bytes = input.Slice(0, (int)input.Length).ToArray();
        }

        foreach (var at in new[] { 30, bytes.Length / 3, bytes.Length - 20 })
        {
            using (var output = directory.Create("damaged"))
            {
                bytes[at] ^= 1;
                output.Write(bytes);
                bytes[at] ^= 1;
            }

            Assert.Throws<IndexCorruptException>(() => CompiledKnowledge.Open(directory, "damaged", [1, 2, 3]));
        }
    }

    [Fact]
    public void A_file_beside_changed_tables_is_passed_over()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "concepts.tsv", "concept-sources.tsv", "character-variants.tsv" })
        {
            File.Copy(Path.Combine(Folder, name), Path.Combine(folder.Path, name));
        }

        Assert.True(KnowledgeFiles.Compile(folder.Path) > 0);
        Assert.IsType<CompiledTables>(KnowledgeFiles.Load(folder.Path).Tables);
        File.AppendAllText(Path.Combine(folder.Path, "concepts.tsv"), "another-thing\tecosystem\t另外一件东西\t\tanother thing\t\t\t\t\t\t\t\n");
        var lexicon = KnowledgeFiles.Load(folder.Path);
        Assert.IsType<ReadTables>(lexicon.Tables);
        Assert.True(lexicon.TryGet("another-thing", out _));
    }

    private static string Key(KnowledgeEntry entry) => entry.Key;

    private static IEnumerable<string> Found(KnowledgeLexicon lexicon, string text) =>
        lexicon.Find(text).Select(Shown).Append("|").Concat(lexicon.FindInQuery(text).Select(Shown));

    private static string Shown(NameMatch match) => $"{match.Start}-{match.End} {match.Entry.Key} {match.Name}";
}
