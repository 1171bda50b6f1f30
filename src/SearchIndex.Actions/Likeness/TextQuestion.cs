namespace SearchIndex.Actions.Likeness;

/// <summary>A free text taken apart: each part may stand in an action in several ways.</summary>
/// <param name="Parts">The parts, in the order of the text.</param>
/// <param name="Excluded">Words that stand behind "without" or its like, and are not looked for.</param>
internal sealed record TextQuestion(IReadOnlyList<TextPart> Parts, IReadOnlyList<string> Excluded);
