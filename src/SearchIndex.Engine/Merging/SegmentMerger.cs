using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.StoredFields;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Merging;

/// <summary>Writes one segment from the documents of neighbouring ones that are not deleted, in their order.</summary>
internal sealed class SegmentMerger
{
    private readonly IReadOnlyList<MergeSource> _sources;
    private readonly SegmentWriter _writer;
    private readonly CancellationToken _cancellation;
    private readonly int _documentCount;

    private SegmentMerger(IReadOnlyList<MergeSource> sources, SegmentWriter writer, CancellationToken cancellation)
    {
        _sources = sources;
        _writer = writer;
        _cancellation = cancellation;
        _documentCount = sources.Sum(source => source.AliveCount);
    }

    /// <summary>Merges segments. The checksums of their files are verified first, so that damage is not carried on.</summary>
    /// <returns>The new segment.</returns>
    public static SegmentMeta Merge(IReadOnlyList<(FileSegmentReader Reader, AliveSet? Alive)> segments, SegmentWriter writer, CancellationToken cancellation)
    {
        var sources = new MergeSource[segments.Count];
        var first = 0;
        for (var i = 0; i < sources.Length; i++)
        {
            foreach (var input in segments[i].Reader.Inputs)
            {
                input.Verify(cancellation);
            }

            sources[i] = new MergeSource(segments[i].Reader, segments[i].Alive, first);
            first = checked(first + sources[i].AliveCount);
        }

        return new SegmentMerger(sources, writer, cancellation).Run();
    }

    private SegmentMeta Run()
    {
        MergeStored();
        var template = _sources[0].Reader.Meta.Fields;
        var fields = new SegmentField[template.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = template[i] with { Inverted = null, ColumnData = null };
            fields[i] = field with
            {
                Inverted = MergeInverted(field),
                ColumnData = field.Column switch
                {
                    ColumnKind.Number => MergeNumbers(field.Name),
                    ColumnKind.Keyword => KeywordMerger.Merge(_sources, field.Name, _documentCount, _writer.Columns, _cancellation),
                    _ => null,
                },
            };
        }

        return _writer.Finish(_documentCount, fields);
    }

    /// <summary>Documents are copied in their encoded form: all segments of an index have the same fields in the same order.</summary>
    private void MergeStored()
    {
        foreach (var source in _sources)
        {
            StoredChunk? chunk = null;
            for (var document = 0; document < source.Reader.DocumentCount; document++)
            {
                if (!source.TryMap(document, out _))
                {
                    continue;
                }

                if (chunk is null || document >= chunk.FirstDocument + chunk.DocumentCount)
                {
                    _cancellation.ThrowIfCancellationRequested();
                    chunk = source.Reader.StoredFields.ChunkOf(document);
                }

                var reader = chunk.Document(document);
                _writer.Stored.Add(reader.ReadBytes(reader.Remaining));
            }
        }
    }

    private InvertedSection? MergeInverted(SegmentField field)
    {
        List<(MergeSource Source, FieldTerms Terms)> inputs = [];
        foreach (var source in _sources)
        {
            if (source.Reader.Terms(field.Name) is { } terms)
            {
                inputs.Add((source, terms));
            }
        }

        if (inputs.Count == 0)
        {
            return null;
        }

        var writer = _writer.Inverted;
        writer.BeginField(field, _documentCount, field.HasNorms ? MergeNorms(inputs) : null);
        var cursors = inputs.Select(input => input.Terms.Terms()).ToArray();
        var live = cursors.Select(cursor => cursor.MoveNext()).ToArray();
        while (true)
        {
            _cancellation.ThrowIfCancellationRequested();
            var smallest = Smallest(cursors, live);
            if (smallest < 0)
            {
                return writer.EndField();
            }

            MergeTerm(inputs, cursors, live, smallest);
        }
    }

    /// <summary>Writes the smallest term from all segments that have it, and moves their cursors on.</summary>
    private void MergeTerm(List<(MergeSource Source, FieldTerms Terms)> inputs, TermCursor[] cursors, bool[] live, int smallest)
    {
        var writer = _writer.Inverted;
        var term = cursors[smallest].Term.ToArray();
        var begun = false;
        for (var i = smallest; i < cursors.Length; i++)
        {
            if (!live[i] || !cursors[i].Term.SequenceEqual(term))
            {
                continue;
            }

            var postings = inputs[i].Terms.Postings(cursors[i].Entry, positions: true);
            while (postings.Next() != Postings.PostingsCursor.NoMoreDocuments)
            {
                if (!inputs[i].Source.TryMap(postings.Document, out var document))
                {
                    continue;
                }

                if (!begun)
                {
                    writer.BeginTerm();
                    begun = true;
                }

                writer.Add(document, postings.Frequency, postings.Positions());
            }

            live[i] = cursors[i].MoveNext();
        }

        if (begun)
        {
            writer.EndTerm(term);
        }
    }

    private static int Smallest(TermCursor[] cursors, bool[] live)
    {
        var smallest = -1;
        for (var i = 0; i < cursors.Length; i++)
        {
            if (live[i] && (smallest < 0 || cursors[i].Term.SequenceCompareTo(cursors[smallest].Term) < 0))
            {
                smallest = i;
            }
        }

        return smallest;
    }

    private byte[] MergeNorms(List<(MergeSource Source, FieldTerms Terms)> inputs)
    {
        var merged = new byte[_documentCount];
        foreach (var (source, terms) in inputs)
        {
            var norms = terms.Norms;
            for (var document = 0; document < norms.Length; document++)
            {
                if (source.TryMap(document, out var number))
                {
                    merged[number] = norms[document];
                }
            }
        }

        return merged;
    }

    private ColumnSection? MergeNumbers(string field)
    {
        List<int> documents = [];
        List<long> values = [];
        foreach (var source in _sources)
        {
            if (source.Reader.Numbers(field) is not { } column)
            {
                continue;
            }

            for (var document = 0; document < source.Reader.DocumentCount; document++)
            {
                if (source.TryMap(document, out var number) && column.TryGet(document, out var value))
                {
                    documents.Add(number);
                    values.Add(value);
                }
            }
        }

        return documents.Count == 0 ? null : _writer.Columns.WriteNumbers(_documentCount, documents, values);
    }
}
