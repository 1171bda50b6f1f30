namespace SearchIndex.Actions.Coverage;

/// <summary>One text of an action, as a matrix sees it.</summary>
/// <param name="Present">Whether the action has it.</param>
/// <param name="Updated">Its date, or null.</param>
/// <param name="Stale">Whether it has a date, and that is before the day of the rule.</param>
/// <param name="Repeats">Whether it repeats the description.</param>
/// <param name="PlatformWording">Whether it is nothing but sentences of the platform's form.</param>
public sealed record CoverageText(bool Present, DateOnly? Updated, bool Stale, bool Repeats, bool PlatformWording);
