namespace SearchIndex.Storage.Framing;

/// <summary>Bytes on disk are not what their format demands. Names the file, the offset, what was expected and what was found.</summary>
public sealed class IndexCorruptException : Exception
{
    /// <summary>Describes the damage.</summary>
    /// <param name="file">Name of the damaged file.</param>
    /// <param name="offset">Where in the file, in bytes from its start.</param>
    /// <param name="expected">What the format demands there.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="innerException">What the damage led to, where there is such a thing.</param>
    public IndexCorruptException(string file, long offset, string expected, string found, Exception? innerException = null)
        : base($"The index file '{file}' is damaged at byte {offset}: expected {expected}, found {found}. Restore the file from a copy, or build the index again.", innerException)
    {
        File = file;
        Offset = offset;
        Expected = expected;
        Found = found;
    }

    /// <summary>Name of the damaged file.</summary>
    public string File { get; }

    /// <summary>Where in the file, in bytes from its start.</summary>
    public long Offset { get; }

    /// <summary>What the format demands there.</summary>
    public string Expected { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>Whether the file is of another version of its format, and not damaged as far as that tells.</summary>
    public bool IsOtherVersion { get; init; }
}
