namespace SearchIndex.Analysis;

/// <summary>One token of a text. The characters of its term stand in the <see cref="TokenBuffer"/> that holds it.</summary>
/// <param name="Start">First UTF-16 unit of the source, inclusive.</param>
/// <param name="End">End of the source in UTF-16 units, exclusive.</param>
/// <param name="PositionIncrement">Distance in positions from the token before; more than 1 where something was left out.</param>
/// <param name="TermStart">Where the term begins in the buffer's characters.</param>
/// <param name="TermLength">Length of the term in UTF-16 units.</param>
public readonly record struct Token(int Start, int End, int PositionIncrement, int TermStart, int TermLength);
