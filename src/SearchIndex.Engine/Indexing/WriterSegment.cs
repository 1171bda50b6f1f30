using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Engine.Indexing;

/// <summary>A segment as its writer sees it: deletes are gathered here until the next commit.</summary>
internal sealed class WriterSegment : IDisposable
{
    private readonly IDirectory _directory;
    private FileSegmentReader? _reader;

    public WriterSegment(IDirectory directory, SegmentMeta meta, AliveSet? alive, long aliveGeneration)
    {
        _directory = directory;
        Meta = meta;
        Alive = alive;
        AliveGeneration = aliveGeneration;
        HasNewDeletes = alive is not null && aliveGeneration == 0;
    }

    public SegmentMeta Meta { get; }

    /// <summary>Null where no document is deleted.</summary>
    public AliveSet? Alive { get; private set; }

    /// <summary>The last file of alive documents; 0 where there is none.</summary>
    public long AliveGeneration { get; private set; }

    public bool HasNewDeletes { get; private set; }

    public int AliveCount => Alive?.AliveCount ?? Meta.DocumentCount;

    /// <summary>The segment opened, without regard to deletes.</summary>
    public FileSegmentReader Reader => _reader ??= FileSegmentReader.Open(_directory, Meta, null);

    public void Delete(int document)
    {
        Alive ??= new AliveSet(Meta.DocumentCount);
        HasNewDeletes |= Alive.Remove(document);
    }

    /// <summary>Writes the alive documents where deletes were added.</summary>
    /// <returns>The new file, or null.</returns>
    public string? WriteDeletes()
    {
        if (!HasNewDeletes || Alive is null)
        {
            return null;
        }

        var name = SegmentFiles.AliveName(Meta.Number, AliveGeneration + 1);
        AliveSetCodecV1.Write(_directory, name, Meta.Id, Alive);
        AliveGeneration++;
        HasNewDeletes = false;
        return name;
    }

    public CommitSegment ToCommit() => new(Meta.Number, Meta.Id, Meta.DocumentCount, AliveCount, Alive is null ? 0 : AliveGeneration);

    public void Dispose()
    {
        _reader?.Dispose();
        _reader = null;
    }
}
