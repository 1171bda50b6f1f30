namespace SearchIndex.Service.Http;

/// <summary>Marks a route whose answers are made anew each time.</summary>
internal sealed class NeverKeptAnswer;
