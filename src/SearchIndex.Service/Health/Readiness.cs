using SearchIndex.Service.Hosting;

namespace SearchIndex.Service.Health;

/// <summary>Whether there is a library to answer from.</summary>
/// <param name="Status">"ready", or what is going on instead.</param>
/// <param name="Library">"index", or "sample" for the sample library; null without either.</param>
/// <param name="Generation">Number of the commit, or null.</param>
/// <param name="Actions">Actions that are searched, or null.</param>
/// <param name="Cities">Cities, or null.</param>
/// <param name="Built">When the commit was made, or null.</param>
/// <param name="Message">The same in a sentence.</param>
/// <param name="Progress">How far building has come, or null.</param>
internal sealed record Readiness(
    string Status,
    string? Library,
    long? Generation,
    int? Actions,
    int? Cities,
    DateTimeOffset? Built,
    string Message,
    BuildingProgress? Progress);
