namespace SearchIndex.Actions.Knowledge.Entities;

/// <summary>A title between 《 and 》 in a text.</summary>
/// <param name="Start">Where the title begins, behind its bracket.</param>
/// <param name="End">Exclusive; where the closing bracket stands.</param>
/// <param name="Text">The title as it is written.</param>
/// <param name="Normal">The title in normal form, under which other ways of writing it fall together.</param>
/// <param name="IsMiswritten">Whether letters of it are known to be wrong.</param>
public sealed record CitedTitle(int Start, int End, string Text, string Normal, bool IsMiswritten);
