namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>A condition that was said in words, such as "updated after 2025" or 没有目标, and where it stands.</summary>
/// <param name="Start">Where it begins in the words.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Field">The field of the query language that says the same; null where the words after it are not wanted.</param>
/// <param name="Value">The value of that field, or the words that are not wanted.</param>
/// <param name="AlsoText">Whether the words themselves, standing in a text, count as well.</param>
internal sealed record SpokenCondition(int Start, int End, string? Field, string Value, bool AlsoText = false);
