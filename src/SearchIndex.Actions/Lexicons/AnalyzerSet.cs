using SearchIndex.Analysis;
using SearchIndex.Analysis.Folding;

namespace SearchIndex.Actions.Lexicons;

/// <summary>The analyzers that the library works with, made out of one set of lexicons.</summary>
/// <param name="SmartCn">Words as Apache Lucene's SmartChineseAnalyzer finds them.</param>
/// <param name="Actions">Words for ranking, with words of the field kept whole.</param>
/// <param name="Characters">The any-substring view.</param>
/// <param name="Folding">The folding tables; its variants widen queries of the any-substring view.</param>
public sealed record AnalyzerSet(IAnalyzer SmartCn, IAnalyzer Actions, IAnalyzer Characters, CharacterFolding Folding);
