namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>A part of a query as it was typed, before anything is known of the library.</summary>
/// <param name="Source">The characters of the part, as typed.</param>
public abstract record QueryNode(string Source);
