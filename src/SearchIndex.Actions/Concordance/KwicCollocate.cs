namespace SearchIndex.Actions.Concordance;

/// <summary>What stands near a keyword more often than elsewhere.</summary>
/// <param name="Text">The word as it is mostly written, or the name of the concept.</param>
/// <param name="Kind">"word", or the kind of a concept such as "species".</param>
/// <param name="Left">How often it stands before the keyword.</param>
/// <param name="Right">How often after it.</param>
/// <param name="Actions">In how many actions it stands near the keyword.</param>
/// <param name="Everywhere">Words: how often it stands in the same fields of the whole library. Concepts: how many actions name it.</param>
/// <param name="LogLikelihood">Dunning's G²: 3.84 is beyond chance at 5 %, 10.83 at 0.1 %.</param>
public sealed record KwicCollocate(string Text, string Kind, int Left, int Right, int Actions, long Everywhere, double LogLikelihood);
