namespace SearchIndex.Analysis.Chinese;

/// <summary>
/// A slot of the double-array trie: the node behind character code <c>c</c> of a node with children base <c>b</c> stands at <c>b + c</c>,
/// if that slot names the node as its <see cref="Parent"/>.
/// </summary>
/// <param name="Parent">The parent's slot; the complement of the first character's place in the list of Han for a second character; <see cref="None"/> in an empty slot.</param>
/// <param name="Children">Children base of this node; 0 without children.</param>
/// <param name="Word">The word that ends here, or -1.</param>
internal readonly record struct LexiconTrieSlot(int Parent, int Children, int Word)
{
    /// <summary>The parent of an empty slot.</summary>
    internal const int None = int.MinValue;
}
