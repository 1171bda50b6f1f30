using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.StoredFields;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Checking;

/// <summary>Reads everything in one segment and compares what is said twice.</summary>
internal sealed class SegmentChecker(FileSegmentReader segment, SchemaRecord schema, List<IndexProblem> problems, CancellationToken cancellation)
{
    private readonly string _meta = SegmentFiles.Name(segment.Meta.Number, SegmentFiles.Meta);

    public SegmentCheck Check()
    {
        long terms = 0;
        long postings = 0;
        long positions = 0;
        for (var i = 0; i < segment.Meta.Fields.Count; i++)
        {
            var field = segment.Meta.Fields[i];
            CheckDefinition(field, schema.Fields[i]);
            if (segment.Terms(field.Name) is { } inverted)
            {
                var check = new FieldChecker(segment, field, inverted, problems, cancellation);
                Guard(SegmentFiles.Terms, check.Check);
                terms += check.Terms;
                postings += check.Postings;
                positions += check.Positions;
            }

            Guard(SegmentFiles.Columns, () => CheckColumns(field));
        }

        if (segment.Terms(schema.IdField)?.Statistics is { } ids && ids.SumDocumentFrequency != segment.DocumentCount)
        {
            Report(SegmentFiles.Terms, $"expected one id for each of {segment.DocumentCount} documents, found {ids.SumDocumentFrequency}");
        }

        Guard(SegmentFiles.Stored, CheckStored);
        var alive = Enumerable.Range(0, segment.DocumentCount).Count(segment.IsAlive);
        if (alive != segment.AliveCount)
        {
            Report(SegmentFiles.Meta, $"expected {segment.AliveCount} documents alive, found {alive}");
        }

        return new SegmentCheck($"s{segment.Meta.Number}", segment.DocumentCount, segment.AliveCount, segment.Meta.ByteCount, terms, postings, positions);
    }

    private void CheckDefinition(SegmentField field, FieldRecord record)
    {
        var expected = new SegmentField(record.Name, record.Indexed && record.Analyzer is not null, record.Indexed && record.Positions, record.Indexed && record.Norms, record.Column);
        if (field with { Inverted = null, ColumnData = null } != expected)
        {
            problems.Add(new IndexProblem(_meta, 0, $"expected the field '{record.Name}' as the commit records it, found '{field.Name}' of other settings"));
        }
    }

    private void CheckColumns(SegmentField field)
    {
        if (segment.Numbers(field.Name) is PackedNumberColumn numbers)
        {
            CheckNumbers(field, numbers);
        }

        if (segment.Keywords(field.Name) is PackedKeywordColumn keywords)
        {
            CheckKeywords(field, keywords);
        }
    }

    private void CheckNumbers(SegmentField field, PackedNumberColumn column)
    {
        var count = 0;
        var minimum = long.MaxValue;
        var maximum = long.MinValue;
        for (var document = 0; document < segment.DocumentCount; document++)
        {
            if (column.TryGet(document, out var value))
            {
                count++;
                minimum = Math.Min(minimum, value);
                maximum = Math.Max(maximum, value);
            }
        }

        if (count != column.ValueCount || minimum != column.Minimum || maximum != column.Maximum)
        {
            Report(
                SegmentFiles.Columns,
                $"expected {column.ValueCount} numbers from {column.Minimum} to {column.Maximum} in the field '{field.Name}', found {count} from {minimum} to {maximum}");
        }
    }

    private void CheckKeywords(SegmentField field, PackedKeywordColumn column)
    {
        for (var ordinal = 1; ordinal < column.ValueCount; ordinal++)
        {
            if (column.ValueBytes(ordinal - 1).SequenceCompareTo(column.ValueBytes(ordinal)) >= 0)
            {
                Report(SegmentFiles.Columns, $"expected ascending values in the field '{field.Name}', found '{column.Value(ordinal)}' after '{column.Value(ordinal - 1)}'");
            }
        }

        long total = 0;
        List<int> ordinals = [];
        for (var document = 0; document < segment.DocumentCount; document++)
        {
            column.Ordinals(document, ordinals);
            total += ordinals.Count;
            for (var i = 1; i < ordinals.Count; i++)
            {
                if (ordinals[i] <= ordinals[i - 1])
                {
                    Report(SegmentFiles.Columns, $"expected ascending ordinals of document {document} in the field '{field.Name}', found {ordinals[i]} after {ordinals[i - 1]}");
                }
            }
        }

        if (total != column.OrdinalCount)
        {
            Report(SegmentFiles.Columns, $"expected {column.OrdinalCount} values of documents in the field '{field.Name}', found {total}");
        }
    }

    private void CheckStored()
    {
        StoredChunk? chunk = null;
        for (var document = 0; document < segment.DocumentCount; document++)
        {
            if (chunk is null || document >= chunk.FirstDocument + chunk.DocumentCount)
            {
                cancellation.ThrowIfCancellationRequested();
                chunk = segment.StoredFields.ChunkOf(document);
                if (document != chunk.FirstDocument)
                {
                    Report(SegmentFiles.Stored, $"expected a chunk that begins with document {document}, found one that begins with {chunk.FirstDocument}");
                    return;
                }
            }

            foreach (var (name, value) in segment.Stored(chunk, document).Values)
            {
                var field = schema.Fields.First(candidate => string.Equals(candidate.Name, name, StringComparison.Ordinal));
                if (!field.Stored || (value is long && field.Indexed) || (value is string && field.Column == ColumnKind.Number))
                {
                    Report(SegmentFiles.Stored, $"expected no such value of the field '{name}', found one in document {document}");
                }
            }
        }
    }

    private void Report(string kind, string message) => problems.Add(new IndexProblem(SegmentFiles.Name(segment.Meta.Number, kind), 0, message));

    private void Guard(string kind, Action step)
    {
        try
        {
            step();
        }
        catch (IndexCorruptException e)
        {
            problems.Add(IndexProblem.From(e));
        }
        catch (Exception e) when (e is IOException)
        {
            Report(kind, $"the file cannot be read: {e.Message}");
        }
    }
}
