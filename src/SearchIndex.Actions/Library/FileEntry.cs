using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Reading;

namespace SearchIndex.Actions.Library;

/// <summary>What a library keeps of one source file, so that it can be placed again when other files come.</summary>
internal sealed record FileEntry
{
    /// <summary>Identifies the file by where it stood: a hash of its full path.</summary>
    public required string Origin { get; init; }

    /// <summary>Its name, unique in the library.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The profile that it holds; null for a file of records.</summary>
    public required CityProfile? Profile { get; init; }

    /// <summary>How reading went.</summary>
    public required ReadingReport Report { get; init; }

    /// <summary>Where the library put it.</summary>
    public required FilePlace Place { get; init; }
}
