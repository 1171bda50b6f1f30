namespace SearchIndex.Actions.Suggesting;

/// <summary>What a person may have meant by a part that nothing has. Only ever proposed.</summary>
/// <param name="Text">What may have been meant.</param>
/// <param name="Replaces">The part as typed.</param>
/// <param name="Reason">"look-alike", "same-sound", "spelling" or "pinyin".</param>
/// <param name="Query">The whole query with that part replaced.</param>
/// <param name="Count">How many actions that query finds, at least 1.</param>
public sealed record Correction(string Text, string Replaces, string Reason, string Query, int Count);
