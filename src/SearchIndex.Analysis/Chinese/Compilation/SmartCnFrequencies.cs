namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>The facts of the SmartCn model: word and bigram frequencies.</summary>
/// <param name="Words">Ascending by ordinal comparison, without repetition.</param>
/// <param name="Bigrams">Ascending by left and then right word, ordinal, without repetition.</param>
/// <param name="UnexplainedBigrams">Stored hashes that no pair of known words has: no lookup can ever ask for them by words of the model.</param>
public sealed record SmartCnFrequencies(
    IReadOnlyList<WordFrequency> Words,
    IReadOnlyList<BigramFrequency> Bigrams,
    int UnexplainedBigrams);
