using SearchIndex.Analysis.Actions;
using SearchIndex.Analysis.Chinese;
using SearchIndex.Analysis.Folding;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Analysis.Tests;

/// <summary>The lexicons of this checkout, loaded once for all tests of the assembly.</summary>
public sealed class LexiconFiles
{
    public string Folder { get; } = Path.Combine(RepositoryRoot.Find(), "index-data", "lexicon");

    public ChineseLexicon Chinese => field ??= ChineseLexicon.Load(Read("smartcn.lex"));

    public CharacterFolding Folding => field ??= CharacterFolding.Load(Read("compatibility.tsv"), Read("compositions.tsv"), Read("character-variants.tsv"));

    public DomainWords Domain => field ??= DomainWords.Load(Read("domain-words.tsv"));

    public byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
