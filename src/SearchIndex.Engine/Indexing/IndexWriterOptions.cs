namespace SearchIndex.Engine.Indexing;

/// <summary>How a writer works.</summary>
public sealed record IndexWriterOptions
{
    /// <summary>Memory for buffered documents, in bytes, about; a segment is written when it is full. 256 MiB; at least 1 KiB.</summary>
    public long RamBytes { get; init; } = 256L << 20;

    /// <summary>How many neighbouring segments of like size are merged into one. 10; at least 2.</summary>
    public int MergeFactor { get; init; } = 10;

    /// <summary>What to do with an index that is there.</summary>
    public IndexWriterMode Mode { get; init; }

    /// <summary>Gives segments and commits their ids; each call must give another one.</summary>
    public Func<Guid> NewId { get; init; } = Guid.NewGuid;

    /// <summary>How many tokens are turned around at once when a segment is written: 8 bytes of memory each.</summary>
    internal int WindowTokens { get; init; } = 1 << 20;
}
