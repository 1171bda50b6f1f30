using System.Security.Cryptography;
using System.Text;
using SearchIndex.Actions.Knowledge.Compiled;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Actions.Knowledge;

/// <summary>The files of the knowledge lexicon in the folder <c>index-data/lexicon</c>.</summary>
public static class KnowledgeFiles
{
    /// <summary>Name of the file that <see cref="Compile"/> makes.</summary>
    public const string CompiledName = "concepts.bin";

    private const string ConceptTable = "concepts.tsv";

    // Changes with the rules by which names are found, so that an index made by other rules is made anew.
    private const string Rules = "concepts-4";
    private const string SourceHeader = "id\ttitle\tyear\tpublisher\tlicence\tstatus";

    private static readonly string[] Tables = [ConceptTable, "concept-sources.tsv", "character-variants.tsv"];

    /// <summary>
    /// Reads the lexicon: <c>concepts.tsv</c>, its sources, and the table of character forms; or what <see cref="Compile"/> made of exactly
    /// these files, where that is there.
    /// </summary>
    /// <param name="folder">The folder <c>index-data/lexicon</c>.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="InvalidDataException">A table is wrong; the message says where and how.</exception>
    /// <exception cref="IOException">A table is not there.</exception>
    public static KnowledgeLexicon Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var tables = Bytes(folder);
        return Compiled(folder, tables) ?? Read(tables);
    }

    /// <summary>Writes <see cref="CompiledName"/> beside the tables, so that a program that starts need not read them.</summary>
    /// <param name="folder">The folder <c>index-data/lexicon</c>.</param>
    /// <returns>Bytes of the file.</returns>
    /// <remarks>The file is used by the program that wrote it and with the tables that it was made of; all others pass it over.</remarks>
    /// <exception cref="InvalidDataException">A table is wrong; the message says where and how.</exception>
    /// <exception cref="IOException">A table is not there, or the file cannot be written.</exception>
    public static long Compile(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var tables = Bytes(folder);
        var directory = new FileDirectory(folder);
        var pending = CompiledName + ".pending";
        CompiledKnowledge.Write(directory, pending, Read(tables), Stamps(tables));
        directory.Rename(pending, CompiledName);
        return new FileInfo(Path.Combine(folder, CompiledName)).Length;
    }

    private static byte[][] Bytes(string folder) => Array.ConvertAll(Tables, table => File.ReadAllBytes(Path.Combine(folder, table)));

    private static ulong[] Stamps(byte[][] tables) => Array.ConvertAll(tables, table => ContentHash.Of(table));

    private static KnowledgeLexicon? Compiled(string folder, byte[][] tables)
    {
        try
        {
            return BitConverter.IsLittleEndian && File.Exists(Path.Combine(folder, CompiledName))
                ? CompiledKnowledge.Open(new FileDirectory(folder), CompiledName, Stamps(tables))
                : null;
        }
        catch (Exception error) when (error is IndexCorruptException or IOException or UnauthorizedAccessException)
        {
            // Whatever is wrong with it, the tables say the same.
            return null;
        }
    }

    private static KnowledgeLexicon Read(byte[][] tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] Lines(byte[] table)
        {
            hash.AppendData(table);
            return [.. Encoding.UTF8.GetString(table).Split('\n').Select(line => line.TrimEnd('\r'))];
        }

        var rows = KnowledgeTable.Read(Lines(tables[0]), ConceptTable);
        var sources = ReadSources(Lines(tables[1]));
        var fold = MatchingFold.Read(Lines(tables[2]));
        return KnowledgeLexicon.Of(rows, sources, fold, $"{Rules} {Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}");
    }

    /// <summary>The table of entries in a folder.</summary>
    /// <param name="folder">The folder <c>index-data/lexicon</c>.</param>
    /// <returns>Its path.</returns>
    public static string Table(string folder) => Path.Combine(folder, ConceptTable);

    /// <summary>Reads the table of sources.</summary>
    /// <param name="lines">Its lines: a header, then id, title, year, publisher, licence and status, parted by tabs.</param>
    /// <returns>The sources.</returns>
    /// <exception cref="InvalidDataException">A line is wrong; the message says which.</exception>
    public static IReadOnlyList<KnowledgeSource> ReadSources(IEnumerable<string> lines)
    {
        var sources = new List<KnowledgeSource>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (number == 1 && !string.Equals(line.TrimStart('\uFEFF'), SourceHeader, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"concept-sources.tsv, line 1: the header is not '{SourceHeader.Replace('\t', ' ')}' (parted by tabs).");
            }

            if (number > 1 && line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                if (cells.Length != 6 || cells[0].Length == 0 || sources.Exists(source => source.Id == cells[0]))
                {
                    throw new InvalidDataException($"concept-sources.tsv, line {number}: six columns parted by tabs with an id of its own are wanted.");
                }

                sources.Add(new KnowledgeSource(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
            }
        }

        return sources;
    }
}
