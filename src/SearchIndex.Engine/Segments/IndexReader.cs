using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Documents;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Segments;

/// <summary>
/// One commit of an index, opened for reading. Its files stay open until the owner disposed it and everybody who acquired it
/// released it, whatever writers do meanwhile.
/// </summary>
/// <remarks>
/// A service that swaps snapshots lets each request <see cref="TryAcquire"/> the current one, and <see cref="Release"/> it at the
/// end; the swap disposes the old one, whose files are closed by the last request that uses it.
/// </remarks>
public sealed class IndexReader : IndexSnapshot, IDisposable
{
    private readonly FileSegmentReader[] _segments;
    private readonly int[] _bases;
    private readonly CommitPoint _commit;
    private int _references = 1;
    private int _disposed;

    private IndexReader(Schema schema, CommitPoint commit, FileSegmentReader[] segments)
    {
        Schema = schema;
        _commit = commit;
        _segments = segments;
        _bases = new int[segments.Length];
        for (var i = 1; i < segments.Length; i++)
        {
            _bases[i] = _bases[i - 1] + segments[i - 1].DocumentCount;
        }
    }

    /// <inheritdoc/>
    public override Schema Schema { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<SegmentReader> Segments => _segments;

    /// <inheritdoc/>
    public override IReadOnlyList<int> Bases => _bases;

    /// <inheritdoc/>
    public override long Generation => _commit.Generation;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> UserData => _commit.UserData;

    /// <summary>Whether a directory holds at least one commit, whole or not.</summary>
    /// <param name="directory">The directory.</param>
    /// <returns>False where an index was never committed.</returns>
    public static bool Exists(IDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return CommitFiles.Generations(directory).Count > 0;
    }

    /// <summary>Opens the newest commit that is whole.</summary>
    /// <param name="directory">Where the index lies.</param>
    /// <param name="schema">The schema with which it was made.</param>
    /// <returns>The snapshot, to be disposed.</returns>
    /// <exception cref="IndexNotFoundException">There is no commit.</exception>
    /// <exception cref="IndexMismatchException">The index was made with another schema or another analyzer.</exception>
    /// <exception cref="IndexCorruptException">A file is damaged or missing.</exception>
    public static IndexReader Open(IDirectory directory, Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Open(directory, () => schema);
    }

    /// <summary>Opens the newest commit that is whole, and asks for its schema late: analyzers may be loaded on another thread meanwhile.</summary>
    /// <param name="directory">Where the index lies.</param>
    /// <param name="schema">Makes the schema with which it was made; called once the files are open.</param>
    /// <returns>The snapshot, to be disposed.</returns>
    /// <exception cref="IndexNotFoundException">There is no commit.</exception>
    /// <exception cref="IndexMismatchException">The index was made with another schema or another analyzer.</exception>
    /// <exception cref="IndexCorruptException">A file is damaged or missing.</exception>
    public static IndexReader Open(IDirectory directory, Func<Schema> schema)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(schema);
        return Retrying.WhileFilesVanish(directory, _ => OpenNewest(directory, schema));
    }

    /// <summary>Keeps the files open until <see cref="Release"/>.</summary>
    /// <returns>False when they are closed already: take the newer snapshot then.</returns>
    public bool TryAcquire()
    {
        while (true)
        {
            var count = Volatile.Read(ref _references);
            if (count == 0)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _references, count + 1, count) == count)
            {
                return true;
            }
        }
    }

    /// <summary>Gives back what one <see cref="TryAcquire"/> took.</summary>
    public void Release()
    {
        var left = Interlocked.Decrement(ref _references);
        if (left == 0)
        {
            foreach (var segment in _segments)
            {
                segment.Dispose();
            }
        }
        else if (left < 0)
        {
            throw new InvalidOperationException("The snapshot was released more often than it was acquired.");
        }
    }

    /// <summary>Gives back the owner's hold. Calling it again does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            Release();
        }
    }

    /// <summary>Opens the segments of a commit.</summary>
    internal static FileSegmentReader OpenSegment(IDirectory directory, CommitSegment segment, int fieldCount)
    {
        var meta = SegmentMetaCodecV1.Read(directory, segment.Number, segment.Id);
        if (meta.DocumentCount != segment.DocumentCount || meta.Fields.Count != fieldCount)
        {
            throw new IndexCorruptException(
                SegmentFiles.Name(segment.Number, SegmentFiles.Meta),
                0,
                $"{segment.DocumentCount} documents and {fieldCount} fields, as the commit says",
                $"{meta.DocumentCount} documents and {meta.Fields.Count} fields");
        }

        AliveSet? alive = null;
        if (segment.AliveGeneration > 0)
        {
            var name = SegmentFiles.AliveName(segment.Number, segment.AliveGeneration);
            alive = AliveSetCodecV1.Read(directory, name, segment.Id, segment.DocumentCount);
            if (alive.AliveCount != segment.AliveCount)
            {
                throw new IndexCorruptException(name, 0, $"{segment.AliveCount} documents alive, as the commit says", $"{alive.AliveCount}");
            }
        }

        return FileSegmentReader.Open(directory, meta, alive);
    }

    private static IndexReader OpenNewest(IDirectory directory, Func<Schema> schema)
    {
        var commit = CommitFiles.ReadNewest(directory) ?? throw new IndexNotFoundException(directory.Location);
        var segments = new List<FileSegmentReader>(commit.Segments.Count);
        try
        {
            foreach (var segment in commit.Segments)
            {
                segments.Add(OpenSegment(directory, segment, commit.Schema.Fields.Count));
            }

            var wanted = schema();
            commit.Schema.Demand(wanted, directory.Location);
            return new IndexReader(wanted, commit, [.. segments]);
        }
        catch (IndexCorruptException)
        {
            segments.ForEach(segment => segment.Dispose());

            // Files of another schema may look damaged; that they are of another one says more.
            commit.Schema.Demand(schema(), directory.Location);
            throw;
        }
        catch
        {
            segments.ForEach(segment => segment.Dispose());
            throw;
        }
    }
}
