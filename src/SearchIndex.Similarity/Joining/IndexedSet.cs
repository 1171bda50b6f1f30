using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Similarity.Joining;

/// <summary>A set in an index that grows, and the texts that have it; without texts it is dead.</summary>
internal sealed class IndexedSet(ShingleSet set, int needed)
{
    internal ShingleSet Set => set;

    /// <summary>How many shingles it must share with a set of its size or larger.</summary>
    internal int Needed => needed;

    /// <summary>The texts, ascending.</summary>
    internal List<int> Texts { get; } = [];

    internal void Add(int text) => Texts.Insert(~Texts.BinarySearch(text), text);

    internal void Remove(int text) => Texts.RemoveAt(Texts.BinarySearch(text));
}
