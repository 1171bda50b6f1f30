namespace SearchIndex.Actions.Indicators.Forms;

/// <summary>One part of a pattern.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">The folded letters and digits of a literal; else empty.</param>
internal readonly record struct FormToken(FormTokenKind Kind, string Text);
