using SearchIndex.Similarity.Joining;
using SearchIndex.Similarity.Shingles;

namespace SearchIndex.TestKit.Similarity;

/// <summary>Every text against every other: the plain twin of the joins.</summary>
public static class NaiveReuse
{
    /// <summary>Finds the pairs that share enough.</summary>
    /// <param name="library">The texts.</param>
    /// <param name="minContainment">The least share of the smaller text.</param>
    /// <param name="minJaccard">The least Jaccard similarity.</param>
    /// <param name="minShared">So many shared shingles are enough; 0 asks for the shares alone.</param>
    /// <returns>The pairs by their texts.</returns>
    public static IReadOnlyList<SharedPair> Pairs(IReadOnlyList<ReuseDocument> library, double minContainment, double minJaccard = 0, int minShared = 0)
    {
        ArgumentNullException.ThrowIfNull(library);
        var shingles = library.Select(document => NaiveShingles.Of(document)).ToArray();
        var pairs = new List<SharedPair>();
        for (var a = 0; a < shingles.Length; a++)
        {
            for (var b = a + 1; b < shingles.Length; b++)
            {
                double shared = shingles[a].Count(shingles[b].Contains);
                var smaller = Math.Min(shingles[a].Count, shingles[b].Count);
                var isShare = shared > 0 && shared / smaller >= minContainment && shared / (shingles[a].Count + shingles[b].Count - shared) >= minJaccard;
                if (isShare || (minShared > 0 && shared >= minShared))
                {
                    pairs.Add(new SharedPair(a, b, new Overlap((int)shared, shingles[a].Count, shingles[b].Count)));
                }
            }
        }

        return pairs;
    }
}
