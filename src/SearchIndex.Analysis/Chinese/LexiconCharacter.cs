namespace SearchIndex.Analysis.Chinese;

/// <summary>What the lexicon knows of one Han character.</summary>
/// <param name="Word">The word that the character alone is.</param>
/// <param name="Children">Where the trie goes on behind it as first character; 0 if no longer word begins with it.</param>
/// <param name="Code">Its code as a later character of a word, at least 1; 0 if it is none.</param>
internal readonly record struct LexiconCharacter(int Word, int Children, int Code);
