namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>How often a word was seen in the corpus behind the SmartCn model.</summary>
/// <param name="Word">The word, or one of the marks such as <c>未##数</c> (any number) and <c>始##始</c> (begin of sentence).</param>
/// <param name="Frequency">0 or more.</param>
public readonly record struct WordFrequency(string Word, int Frequency);
