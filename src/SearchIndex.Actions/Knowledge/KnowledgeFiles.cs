using System.Security.Cryptography;
using System.Text;

namespace SearchIndex.Actions.Knowledge;

/// <summary>The files of the knowledge lexicon in the folder <c>index-data/lexicon</c>.</summary>
public static class KnowledgeFiles
{
    private const string ConceptTable = "concepts.tsv";

    // Changes with the rules by which names are found, so that an index made by other rules is made anew.
    private const string Rules = "concepts-3";
    private const string SourceHeader = "id\ttitle\tyear\tpublisher\tlicence\tstatus";

    /// <summary>Reads the lexicon: <c>concepts.tsv</c>, its sources, and the table of character forms.</summary>
    /// <param name="folder">The folder <c>index-data/lexicon</c>.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="InvalidDataException">A table is wrong; the message says where and how.</exception>
    /// <exception cref="IOException">A table is not there.</exception>
    public static KnowledgeLexicon Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IReadOnlyList<string> Lines(string path)
        {
            var bytes = File.ReadAllBytes(path);
            hash.AppendData(bytes);
            return [.. Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.TrimEnd('\r'))];
        }

        var rows = KnowledgeTable.Read(Lines(Table(folder)), ConceptTable);
        var sources = ReadSources(Lines(Path.Combine(folder, "concept-sources.tsv")));
        var fold = MatchingFold.Read(Lines(Path.Combine(folder, "character-variants.tsv")));
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
