namespace SearchIndex.Actions.Knowledge.Entities;

/// <summary>A place in an action's texts where something is named.</summary>
/// <param name="Field">"title", "commitment", "description", "baseline" or "target".</param>
/// <param name="Start">First UTF-16 unit in the field's text, inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Kind">Kind of the entry, such as "species"; "document" for a title in brackets that is neither law nor plan.</param>
/// <param name="Key">Key of the entry; for laws and plans without one, their title in normal form.</param>
/// <param name="Name">The name that is shown for it.</param>
/// <param name="Note">What a person should know, such as that a title is miswritten; else null.</param>
public sealed record Mention(string Field, int Start, int End, string Text, string Kind, string Key, string Name, string? Note);
