using SearchIndex.Actions.Knowledge.Dictionary;
using SearchIndex.Actions.Suggesting;
using SearchIndex.Analysis;
using SearchIndex.Analysis.Actions;
using SearchIndex.Analysis.Chinese;
using SearchIndex.Analysis.Folding;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Actions.Lexicons;

/// <summary>The folder <c>index-data/lexicon</c>: finds it and loads what the analyzers need.</summary>
public sealed class LexiconFolder
{
    /// <summary>The environment variable that may name the folder <c>index-data</c>.</summary>
    public const string EnvironmentVariable = "SEARCHINDEX_DATA";
    private const string Marker = "smartcn.lex";

    private LexiconFolder(string path) => Path = path;

    /// <summary>Full path of the folder that holds the lexicons.</summary>
    public string Path { get; }

    /// <summary>
    /// Finds the folder: the path given, else <see cref="EnvironmentVariable"/>, else <c>index-data</c> beside the program, else
    /// <c>index-data</c> in the current folder or one above it, else above the program.
    /// </summary>
    /// <param name="path">The folder <c>index-data</c> or its <c>lexicon</c>; null to search.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="DirectoryNotFoundException">There is none; the message says where it was looked for and what to do.</exception>
    public static LexiconFolder Find(string? path = null)
    {
        path ??= Environment.GetEnvironmentVariable(EnvironmentVariable);
        if (!string.IsNullOrEmpty(path))
        {
            return new[] { path, System.IO.Path.Combine(path, "lexicon") }.FirstOrDefault(HoldsLexicon) is { } named
                ? new LexiconFolder(System.IO.Path.GetFullPath(named))
                : throw new DirectoryNotFoundException($"Neither '{path}' nor a folder 'lexicon' in it holds {Marker}. Name the folder index-data of this program.");
        }

        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = System.IO.Path.Combine(folder.FullName, "index-data", "lexicon");
                if (HoldsLexicon(candidate))
                {
                    return new LexiconFolder(candidate);
                }
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder index-data/lexicon with {Marker} lies beside the program ({AppContext.BaseDirectory}), in the current folder or above them. Set {EnvironmentVariable} to the folder index-data.");
    }

    /// <summary>Loads the SmartCn model.</summary>
    /// <returns>The lexicon.</returns>
    /// <exception cref="Storage.Framing.IndexCorruptException">The file is damaged.</exception>
    public ChineseLexicon LoadChinese()
    {
        // Mapped, as it is gone through once and what is kept of it is copied.
        using var file = new FileDirectory(Path).Open(Marker);
        return ChineseLexicon.Load(file.Memory(0, checked((int)file.Length)));
    }

    /// <summary>Loads the general dictionary.</summary>
    /// <returns>The dictionary, a step below the concepts.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public GeneralDictionary LoadDictionary() => GeneralDictionary.Open(new FileDirectory(Path), "cedict.tsv");

    /// <summary>Loads how characters are read and which look alike.</summary>
    /// <returns>The tables; empty ones where the folder does not hold them, since suggestions alone need them.</returns>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public CharacterLikeness LoadLikeness()
    {
        var (readings, lookAlikes) = (System.IO.Path.Combine(Path, "pinyin.tsv"), System.IO.Path.Combine(Path, "look-alikes.tsv"));
        return File.Exists(readings) && File.Exists(lookAlikes) ? CharacterLikeness.Read(File.ReadLines(readings), File.ReadLines(lookAlikes)) : CharacterLikeness.Empty;
    }

    /// <summary>Loads the folding tables.</summary>
    /// <returns>The folding.</returns>
    /// <exception cref="InvalidDataException">A table is damaged.</exception>
    public CharacterFolding LoadFolding() => CharacterFolding.Load(Read("compatibility.tsv"), Read("compositions.tsv"), Read("character-variants.tsv"));

    /// <summary>Loads the words of the field.</summary>
    /// <returns>The words.</returns>
    /// <exception cref="InvalidDataException">The table is damaged.</exception>
    public DomainWords LoadDomainWords() => DomainWords.Load(Read("domain-words.tsv"));

    /// <summary>Loads everything and makes the analyzers. Takes some tens of milliseconds: do it once and share the result.</summary>
    /// <returns>The analyzers.</returns>
    /// <exception cref="Storage.Framing.IndexCorruptException">The compiled lexicon is damaged.</exception>
    /// <exception cref="InvalidDataException">A table is damaged.</exception>
    public AnalyzerSet LoadAnalyzers()
    {
        var lexicon = LoadChinese();
        var folding = LoadFolding();
        return new AnalyzerSet(Analyzers.SmartCn(lexicon), Analyzers.Actions(lexicon, LoadDomainWords(), folding), Analyzers.Characters(folding), folding);
    }

    private static bool HoldsLexicon(string folder) => File.Exists(System.IO.Path.Combine(folder, Marker));

    private byte[] Read(string name) => File.ReadAllBytes(System.IO.Path.Combine(Path, name));
}
