namespace SearchIndex.Actions.Knowledge.Dictionary;

/// <summary>One entry of CC-CEDICT as it is published.</summary>
/// <param name="Simplified">The word in simplified characters.</param>
/// <param name="Reading">Pinyin with tone numbers, syllables parted by spaces; a capital says a proper name.</param>
/// <param name="Definitions">Definitions in the order of the dictionary, the senses of one parted by "; ".</param>
public sealed record CedictEntry(string Simplified, string Reading, IReadOnlyList<string> Definitions);
