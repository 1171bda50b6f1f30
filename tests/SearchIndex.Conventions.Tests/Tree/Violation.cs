namespace SearchIndex.Conventions.Tests.Tree;

/// <summary>One place that breaks a rule, in words for the person who mends it.</summary>
/// <param name="Where">Path, with <c>:line</c> where a line is meant.</param>
/// <param name="What">What stands there.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record Violation(string Where, string What, string Remedy)
{
    public override string ToString() => $"{Where}: {What} {Remedy}";
}
