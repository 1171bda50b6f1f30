namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Tells the parser which words next to each other are one name, so that OR binds the whole name.</summary>
public interface IKnownNames
{
    /// <summary>How many words form a known name.</summary>
    /// <param name="words">Words of a query in order.</param>
    /// <param name="start">Where to look.</param>
    /// <returns>The number of words of the longest name that begins there; 1 or less where there is none of several words.</returns>
    int Length(IReadOnlyList<string> words, int start);
}
