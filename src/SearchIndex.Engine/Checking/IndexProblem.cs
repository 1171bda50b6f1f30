using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Checking;

/// <summary>Something in an index that is not as it must be.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Offset">Where in the file, in bytes; 0 where the whole file is meant.</param>
/// <param name="Message">What was expected and what was found, in words.</param>
public sealed record IndexProblem(string File, long Offset, string Message)
{
    internal static IndexProblem From(IndexCorruptException damage) =>
        new(damage.File, damage.Offset, $"expected {damage.Expected}, found {damage.Found}");
}
