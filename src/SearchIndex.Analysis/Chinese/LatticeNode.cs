namespace SearchIndex.Analysis.Chinese;

/// <summary>A word that could stand at a place of a sentence.</summary>
internal struct LatticeNode
{
    /// <summary>The cost of the cheapest path up to it.</summary>
    internal double Best;

    /// <summary>Where the lexicon has the pairs that it begins.</summary>
    internal LexiconWord Word;

    /// <summary>The node added before it that ends at the same place, or -1.</summary>
    internal int NextAtEnd;

    /// <summary>Where it starts in the sentence.</summary>
    internal int Start;

    /// <summary>Where it ends, exclusive.</summary>
    internal int End;

    /// <summary>The node before it on that path.</summary>
    internal int Previous;
}
