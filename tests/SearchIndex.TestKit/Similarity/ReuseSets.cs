using SearchIndex.Similarity.Shingles;
using SearchIndex.Similarity.Texts;

namespace SearchIndex.TestKit.Similarity;

/// <summary>Generated libraries as sets of shingles, made by the code under test.</summary>
public static class ReuseSets
{
    private static readonly ComparedTextReader Reader = new(FoldingTables.Load());
    private static readonly Shingler Shingler = new();

    /// <summary>Makes the sets.</summary>
    /// <param name="library">The texts.</param>
    /// <returns>A set for each.</returns>
    public static ShingleSet[] Of(IEnumerable<ReuseDocument> library) =>
        [.. library.Select(document => Shingler.Read(Reader.Read(document.Text, document.Masks.ToArray())))];
}
