namespace SearchIndex.Storage.Directories;

/// <summary>A file of a <see cref="MemoryDirectory"/>: its bytes, and whether they were synced.</summary>
internal sealed class MemoryFile
{
    public byte[] Content { get; set; } = [];

    public bool Synced { get; set; }
}
