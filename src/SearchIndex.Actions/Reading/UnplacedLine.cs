namespace SearchIndex.Actions.Reading;

/// <summary>A source line that no field took.</summary>
/// <param name="Line">Its number in the source, counted from 1.</param>
/// <param name="Text">The line.</param>
public sealed record UnplacedLine(int Line, string Text);
