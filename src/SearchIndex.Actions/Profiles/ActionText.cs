namespace SearchIndex.Actions.Profiles;

/// <summary>One text of a profile in reading order: wrapped lines rejoined, markup gone, nothing translated.</summary>
/// <param name="Text">The text, never empty; paragraphs are separated by one line feed.</param>
/// <param name="Updated">The date of "Last update:" under it, or null where it is blank or missing.</param>
/// <param name="Lines">Which source line each part of the text came from, ascending by <see cref="SourceSpan.Start"/>.</param>
public sealed record ActionText(string Text, DateOnly? Updated, IReadOnlyList<SourceSpan> Lines);
