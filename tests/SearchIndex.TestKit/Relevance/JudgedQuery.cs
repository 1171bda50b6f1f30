namespace SearchIndex.TestKit.Relevance;

/// <summary>A query of a judged collection.</summary>
/// <param name="Id">Its id in the judgments.</param>
/// <param name="Text">What is typed.</param>
public sealed record JudgedQuery(string Id, string Text);
