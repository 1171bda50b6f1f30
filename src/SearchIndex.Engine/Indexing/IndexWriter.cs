using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Engine.Indexing;

/// <summary>
/// The one writer of an index. What it does becomes visible to readers, and safe from power cuts, with <see cref="Commit"/>;
/// what was not committed is gone when it is disposed.
/// </summary>
/// <remarks>
/// Safe for use by many threads, one at a time. Documents keep the order in which they were added. After a failure of the disk the
/// writer accepts nothing more (<see cref="IndexWriterFailedException"/>), and the last commit is whole.
/// </remarks>
public sealed class IndexWriter : IDisposable
{
    private readonly Lock _gate = new();
    private readonly IDirectory _directory;
    private readonly IndexWriterOptions _options;
    private readonly IDisposable _lock;
    private readonly DocumentBuffer _buffer;
    private readonly WriterSegments _segments;
    private SegmentWriter? _bufferFiles;
    private bool _disposed;
    private Exception? _failure;

    private IndexWriter(IDirectory directory, Schema schema, IndexWriterOptions options, IDisposable writeLock)
    {
        _directory = directory;
        Schema = schema;
        _options = options;
        _lock = writeLock;
        _buffer = new DocumentBuffer(schema, options.WindowTokens);
        _segments = new WriterSegments(directory, schema, options);
    }

    /// <summary>The schema of all documents.</summary>
    public Schema Schema { get; }

    /// <summary>Documents that a commit at this moment would hold, those that are deleted but not merged away included.</summary>
    public int DocumentCount
    {
        get
        {
            lock (_gate)
            {
                return _buffer.Count + _segments.DocumentCount;
            }
        }
    }

    /// <summary>Opens the writer of an index, or of a new one.</summary>
    /// <param name="directory">Where the index lies.</param>
    /// <param name="schema">The fields. It must be the one of the index that is there, unless that one is to be replaced.</param>
    /// <param name="options">How to work; null for the defaults.</param>
    /// <returns>The writer, to be disposed.</returns>
    /// <exception cref="IndexLockedException">Another writer is at work.</exception>
    /// <exception cref="IndexMismatchException">The index that is there has another schema.</exception>
    /// <exception cref="Storage.Framing.IndexCorruptException">The index that is there is damaged.</exception>
    public static IndexWriter Open(IDirectory directory, Schema schema, IndexWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(schema);
        options ??= new IndexWriterOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RamBytes, 1024, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MergeFactor, 2, nameof(options));
        foreach (var field in schema.Fields)
        {
            if (field.Column == ColumnKind.Number && field.Indexed)
            {
                throw new ArgumentException($"The number field '{field.Name}' cannot be indexed: ranges are answered from its column.", nameof(schema));
            }
        }

        var writeLock = directory.TryLock(CommitFiles.Lock) ?? throw new IndexLockedException(directory.Location);
        try
        {
            var writer = new IndexWriter(directory, schema, options, writeLock);
            writer._segments.Start();
            return writer;
        }
        catch
        {
            writeLock.Dispose();
            throw;
        }
    }

    /// <summary>Adds a document, whether or not there is another of its id.</summary>
    /// <param name="document">Values of fields of the schema, exactly one of them in the id field.</param>
    /// <exception cref="ArgumentException">The document does not fit the schema; nothing was changed.</exception>
    public void Add(Document document)
    {
        lock (_gate)
        {
            ThrowIfUnusable();
            _buffer.Validate(document);
            AddValidated(document, null);
        }
    }

    /// <summary>Adds a document in the place of all that have its id.</summary>
    /// <param name="document">Values of fields of the schema, exactly one of them in the id field.</param>
    /// <exception cref="ArgumentException">The document does not fit the schema; nothing was changed.</exception>
    public void Update(Document document)
    {
        lock (_gate)
        {
            ThrowIfUnusable();
            AddValidated(document, _buffer.Validate(document));
        }
    }

    /// <summary>Deletes all documents of an id.</summary>
    /// <param name="id">The id.</param>
    public void Delete(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_gate)
        {
            ThrowIfUnusable();
            _buffer.Delete(id);
            _segments.RecordDelete(id);
        }
    }

    /// <summary>Deletes all documents.</summary>
    public void DeleteAll()
    {
        lock (_gate)
        {
            ThrowIfUnusable();
            DropBuffer();
            _segments.Clear();
        }
    }

    /// <summary>
    /// Makes everything so far visible to new readers and durable: when it returns, it is on the device. Before that the old
    /// commit is the newest. Where nothing has changed, nothing is written.
    /// </summary>
    /// <param name="userData">Kept with the commit, such as versions of what the documents were made from.</param>
    /// <param name="cancellationToken">Stops merges; what was added stays with the writer.</param>
    /// <returns>Number of the commit.</returns>
    public long Commit(IReadOnlyDictionary<string, string>? userData = null, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            ThrowIfUnusable();
            return Guarded(() =>
            {
                Flush();
                _segments.MergeWhereDue(cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                return _segments.Commit(userData ?? new Dictionary<string, string>(StringComparer.Ordinal));
            });
        }
    }

    /// <summary>Merges neighbouring segments until few are left, and drops all deleted documents. Takes effect with the next commit.</summary>
    /// <param name="maxSegments">How many segments may be left, 1 or more.</param>
    /// <param name="cancellationToken">Stops the merge; the segments stay as they were.</param>
    public void ForceMerge(int maxSegments = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSegments, 1);
        lock (_gate)
        {
            ThrowIfUnusable();
            Guarded(() =>
            {
                Flush();
                _segments.ForceMerge(maxSegments, cancellationToken);
                return 0;
            });
        }
    }

    /// <summary>Forgets everything since the last commit; the writer goes on from there.</summary>
    public void Rollback()
    {
        lock (_gate)
        {
            ThrowIfUnusable();
            Guarded(() =>
            {
                DropBuffer();
                _segments.Reload();
                return 0;
            });
        }
    }

    /// <summary>Gives up what was not committed and releases the lock.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            try
            {
                DropBuffer();
                _segments.Close();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Only leftovers: the next writer deletes them.
            }
            finally
            {
                _lock.Dispose();
            }
        }
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_failure is not null)
        {
            throw new IndexWriterFailedException(_directory.Location, _failure);
        }
    }

    /// <summary>Runs a step that changes files; unless it was only cancelled, its failure is the end of the writer.</summary>
    private T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _failure = e;
            throw;
        }
    }

    private void AddValidated(Document document, string? replacedId)
    {
        _bufferFiles ??= Guarded(_segments.NewSegment);
        try
        {
            _buffer.Add(document, replacedId, _bufferFiles);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failure = e;
            throw;
        }

        if (replacedId is not null)
        {
            _segments.RecordDelete(replacedId);
        }

        if (_buffer.ByteCount >= _options.RamBytes)
        {
            Guarded(() =>
            {
                Flush();
                _segments.MergeWhereDue(CancellationToken.None);
                return 0;
            });
        }
    }

    /// <summary>Makes a segment of the buffered documents, after the deletes up to here were done in the older ones.</summary>
    private void Flush()
    {
        _segments.ApplyDeletes();
        if (_bufferFiles is null || _buffer.Count == 0)
        {
            DropBuffer();
            return;
        }

        var (meta, alive) = _buffer.Flush(_bufferFiles);
        _bufferFiles = null;
        _segments.Add(meta, alive);
    }

    private void DropBuffer()
    {
        _buffer.Clear();
        _bufferFiles?.Dispose();
        _bufferFiles = null;
    }
}
