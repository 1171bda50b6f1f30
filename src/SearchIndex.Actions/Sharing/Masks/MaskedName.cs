namespace SearchIndex.Actions.Sharing.Masks;

/// <summary>A name in a text.</summary>
/// <param name="Start">First UTF-16 unit, inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Class">What kind of name it is.</param>
internal readonly record struct MaskedName(int Start, int End, NameClass Class);
