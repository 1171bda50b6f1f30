using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SearchIndex.Actions.Library;

/// <summary>Reads the bytes of source files.</summary>
internal static class SourceBytes
{
    private const long Largest = 1L << 30;

    /// <summary>Reads a file whole.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="problem">Why it was not read.</param>
    /// <returns>False where it could not be read.</returns>
    public static bool TryRead(string path, out byte[] bytes, [NotNullWhen(false)] out string? problem)
    {
        bytes = [];
        try
        {
            // Pipes and devices have no length; reading them may never end.
            var length = new FileInfo(path).Length;
            problem = length switch
            {
                0 => "It is empty, or no regular file.",
                > Largest => string.Create(CultureInfo.InvariantCulture, $"It has {length} bytes; at most {Largest} are read. Divide it into several files."),
                _ => null,
            };
            if (problem is null)
            {
                bytes = File.ReadAllBytes(path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = $"It could not be read: {error.Message}";
        }

        return problem is null;
    }
}
