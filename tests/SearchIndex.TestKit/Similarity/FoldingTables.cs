using SearchIndex.Analysis.Folding;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.TestKit.Similarity;

/// <summary>The folding of the checkout, for tests that compare texts.</summary>
public static class FoldingTables
{
    /// <summary>Reads the tables; takes some milliseconds.</summary>
    /// <returns>The folding.</returns>
    public static CharacterFolding Load()
    {
        var lexicon = Path.Combine(RepositoryRoot.Find(), "index-data", "lexicon");
        return CharacterFolding.Load(
            File.ReadAllBytes(Path.Combine(lexicon, "compatibility.tsv")),
            File.ReadAllBytes(Path.Combine(lexicon, "compositions.tsv")),
            File.ReadAllBytes(Path.Combine(lexicon, "character-variants.tsv")));
    }
}
