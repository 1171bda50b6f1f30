namespace SearchIndex.Actions.Library;

/// <summary>A record with what was found in it, and what only narrower things stand for.</summary>
/// <param name="Record">The record with its concepts, species, laws and so on.</param>
/// <param name="Narrower">Shown names of entries that it does not name, and of which it names something narrower.</param>
internal sealed record KnownRecord(ActionRecord Record, IReadOnlyList<string> Narrower);
