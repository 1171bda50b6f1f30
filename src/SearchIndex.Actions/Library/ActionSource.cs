namespace SearchIndex.Actions.Library;

/// <summary>Where an action comes from.</summary>
/// <param name="File">Name of the source file.</param>
/// <param name="Line">Line of its heading, counted from 1.</param>
/// <param name="EndLine">Its last line.</param>
/// <param name="Downloaded">When the profile was downloaded, or null.</param>
public sealed record ActionSource(string File, int Line, int EndLine, DateOnly? Downloaded);
