using System.Text;
using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Merging;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Indexing;

/// <summary>The segments of a writer, in order: those of the last commit and those made since.</summary>
internal sealed class WriterSegments(IDirectory directory, Schema schema, IndexWriterOptions options)
{
    private readonly CommitWriter _commits = new(directory);
    private readonly SchemaRecord _schemaRecord = SchemaRecord.From(schema);
    private readonly NeighbourMergePolicy _policy = new(options.MergeFactor);
    private readonly List<WriterSegment> _segments = [];
    private readonly HashSet<string> _pendingDeletes = new(StringComparer.Ordinal);
    private CommitPoint? _newest;
    private long _nextSegment = 1;
    private long _lastGeneration;
    private bool _changed;

    /// <summary>Whether the newest commit is the base of this writer, and not one that it is to replace.</summary>
    private bool _ownsNewest = options.Mode == IndexWriterMode.Append;

    public int DocumentCount => _segments.Sum(segment => segment.Meta.DocumentCount);

    /// <summary>Reads the newest commit, as the mode of the writer asks.</summary>
    public void Start()
    {
        var generations = CommitFiles.Generations(directory);
        _lastGeneration = generations.Count == 0 ? 0 : generations[0];
        _nextSegment = SegmentFiles.FirstUnused(directory.List());
        if (options.Mode == IndexWriterMode.Append)
        {
            _newest = CommitFiles.ReadNewest(directory);
            _newest?.Schema.Demand(schema, directory.Location);
            Reload();
            return;
        }

        _changed = true;
        try
        {
            _newest = CommitFiles.ReadNewest(directory);
            _nextSegment = Math.Max(_nextSegment, _newest?.NextSegment ?? 1);
        }
        catch (IndexCorruptException)
        {
            // What is to be replaced may be damaged. Nothing of it is deleted before the new commit is whole.
            _newest = null;
        }
    }

    /// <summary>Forgets everything since the last commit.</summary>
    public void Reload()
    {
        Clear();
        if (_ownsNewest)
        {
            Load();
        }

        _changed = !_ownsNewest;
        DeleteLeftovers([]);
    }

    public SegmentWriter NewSegment() => new(directory, _nextSegment++, options.NewId());

    /// <summary>Remembers an id whose documents in all segments made so far are deleted.</summary>
    public void RecordDelete(string id)
    {
        if (_segments.Count > 0)
        {
            _pendingDeletes.Add(id);
        }
    }

    /// <summary>Deletes the documents of the remembered ids.</summary>
    public void ApplyDeletes()
    {
        if (_pendingDeletes.Count == 0)
        {
            return;
        }

        var ids = _pendingDeletes.Select(Encoding.UTF8.GetBytes).ToArray();
        foreach (var segment in _segments)
        {
            if (segment.Reader.Terms(schema.IdField) is not { } terms)
            {
                continue;
            }

            foreach (var id in ids)
            {
                if (!terms.TryFind(id, out var entry))
                {
                    continue;
                }

                var postings = terms.Postings(entry);
                while (postings.Next() != PostingsCursor.NoMoreDocuments)
                {
                    segment.Delete(postings.Document);
                }
            }
        }

        _pendingDeletes.Clear();
    }

    public void Add(SegmentMeta meta, AliveSet? alive)
    {
        _segments.Add(new WriterSegment(directory, meta, alive, 0));
        _changed = true;
    }

    /// <summary>Drops all segments.</summary>
    public void Clear()
    {
        _segments.ForEach(segment => segment.Dispose());
        _segments.Clear();
        _pendingDeletes.Clear();
        _changed = true;
    }

    public void MergeWhereDue(CancellationToken cancellationToken)
    {
        DropDead();
        while (_policy.Next(Candidates()) is { } range)
        {
            Merge(range.Start, range.Count, cancellationToken);
        }
    }

    public void ForceMerge(int maxSegments, CancellationToken cancellationToken)
    {
        DropDead();
        while (NeighbourMergePolicy.NextForced(Candidates(), maxSegments) is { } range)
        {
            Merge(range.Start, range.Count, cancellationToken);
        }
    }

    /// <summary>Makes the segments the newest commit, unless they are it already.</summary>
    /// <returns>Number of the commit.</returns>
    public long Commit(IReadOnlyDictionary<string, string> userData)
    {
        DropDead();
        if (_newest is not null && !_changed && !_segments.Exists(segment => segment.HasNewDeletes) && SameUserData(userData))
        {
            return _newest.Generation;
        }

        var known = new HashSet<string>((_newest?.Segments ?? []).SelectMany(segment => segment.FileNames()), StringComparer.Ordinal);
        foreach (var segment in _segments)
        {
            segment.WriteDeletes();
        }

        var listed = _segments.ConvertAll(segment => segment.ToCommit());
        var copy = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in userData)
        {
            copy.Add(key, value);
        }

        var commit = new CommitPoint(_lastGeneration + 1, options.NewId(), _nextSegment, _schemaRecord, listed, copy);
        _commits.Write(commit, [.. listed.SelectMany(segment => segment.FileNames()).Where(name => !known.Contains(name))]);
        _lastGeneration = commit.Generation;
        _newest = commit;
        _ownsNewest = true;
        _changed = false;
        DeleteLeftovers([]);
        return commit.Generation;
    }

    /// <summary>Closes all files and deletes those that were not committed.</summary>
    public void Close()
    {
        _segments.ForEach(segment => segment.Dispose());
        _segments.Clear();
        DeleteLeftovers([]);
    }

    private void Load()
    {
        _nextSegment = Math.Max(_nextSegment, _newest?.NextSegment ?? 1);
        foreach (var segment in _newest?.Segments ?? [])
        {
            using var reader = IndexReader.OpenSegment(directory, segment, _schemaRecord.Fields.Count);
            _segments.Add(new WriterSegment(directory, reader.Meta, reader.Alive, segment.AliveGeneration));
        }
    }

    private List<MergeCandidate> Candidates() =>
        _segments.ConvertAll(segment => new MergeCandidate(segment.Meta.ByteCount, segment.Meta.DocumentCount, segment.AliveCount));

    private void DropDead()
    {
        for (var i = _segments.Count - 1; i >= 0; i--)
        {
            if (_segments[i].AliveCount == 0)
            {
                _segments[i].Dispose();
                _segments.RemoveAt(i);
                _changed = true;
            }
        }
    }

    private void Merge(int start, int count, CancellationToken cancellationToken)
    {
        var merged = _segments.GetRange(start, count);
        SegmentMeta meta;
        using (var writer = NewSegment())
        {
            meta = SegmentMerger.Merge(merged.ConvertAll(segment => (segment.Reader, segment.Alive)), writer, cancellationToken);
        }

        merged.ForEach(segment => segment.Dispose());
        _segments.RemoveRange(start, count);
        _segments.Insert(start, new WriterSegment(directory, meta, null, 0));
        _changed = true;
        DeleteLeftovers(_segments.Select(segment => segment.Meta));
    }

    /// <summary>Deletes files that nothing needs. The commit stands already, so a failure here is no failure of the writer.</summary>
    private void DeleteLeftovers(IEnumerable<SegmentMeta> uncommitted)
    {
        if (_newest is null && _lastGeneration > 0)
        {
            // There is a commit, too damaged to say what it needs.
            return;
        }

        try
        {
            _commits.DeleteUnreferenced(_newest, uncommitted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Listing failed: the leftovers are found again after the next commit.
        }
    }

    private bool SameUserData(IReadOnlyDictionary<string, string> userData) =>
        _newest!.UserData.Count == userData.Count
        && userData.All(pair => _newest.UserData.TryGetValue(pair.Key, out var value) && string.Equals(value, pair.Value, StringComparison.Ordinal));
}
