namespace SearchIndex.Actions.Profiles;

/// <summary>How far a city has come in one programme of the platform.</summary>
/// <param name="Programme">Name of the programme, such as "The Nature Pathway".</param>
/// <param name="Starter">Percent complete, 0 to 100, or null where the profile does not say.</param>
/// <param name="Frontrunner">Percent complete, 0 to 100, or null.</param>
/// <param name="Star">Percent complete, 0 to 100, or null.</param>
public sealed record ProgrammeAward(string Programme, int? Starter, int? Frontrunner, int? Star);
