using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;

namespace SearchIndex.TestKit.Indexing;

/// <summary>Reads everything in a snapshot, in every way that its interfaces offer, and compares nothing.</summary>
public static class SnapshotReading
{
    /// <summary>Reads everything.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="onError">
    /// Called with what a step threw; the reading goes on with the next step. An error to be thrown is thrown by the callee.
    /// </param>
    public static void Everything(IndexSnapshot snapshot, Action<Exception> onError)
    {
        foreach (var segment in snapshot.Segments)
        {
            foreach (var field in snapshot.Schema.Fields)
            {
                Try(onError, () => Columns(segment, field.Name));
                if (segment.Terms(field.Name) is { } terms)
                {
                    Try(onError, () => Terms(terms, onError));
                }
            }

            for (var document = 0; document < segment.DocumentCount; document++)
            {
                _ = segment.IsAlive(document);
                var number = document;
                Try(onError, () => segment.Stored(number));
            }
        }
    }

    private static void Columns(SegmentReader segment, string field)
    {
        List<int> ordinals = [];
        for (var document = 0; document < segment.DocumentCount; document++)
        {
            segment.Numbers(field)?.TryGet(document, out _);
            if (segment.Keywords(field) is { } keywords)
            {
                keywords.Ordinals(document, ordinals);
                ordinals.ForEach(ordinal => keywords.Value(ordinal));
            }
        }
    }

    private static void Terms(FieldTerms terms, Action<Exception> onError)
    {
        var norms = terms.Norms.Length;
        for (var cursor = terms.Terms(); cursor.MoveNext();)
        {
            var entry = cursor.Entry;
            var term = cursor.Term.ToArray();
            Try(onError, () => terms.TryFind(term, out _));
            Try(onError, () => terms.Terms().Seek(term.AsSpan(0, term.Length / 2)));
            Try(onError, () => Walk(terms, entry, norms));
            Try(onError, () => Leap(terms, entry));
        }
    }

    private static void Walk(FieldTerms terms, TermEntry entry, int norms)
    {
        var cursor = terms.Postings(entry, positions: true);
        while (cursor.Next() != PostingsCursor.NoMoreDocuments)
        {
            // What a scorer does with a document: it must be inside the norms.
            _ = norms == 0 ? 0 : terms.Norms[cursor.Document];
            _ = cursor.Frequency;
            _ = cursor.Positions().Length;
            _ = cursor.BlockDocuments.Length + cursor.BlockFrequencies.Length;
        }
    }

    private static void Leap(FieldTerms terms, TermEntry entry)
    {
        var cursor = terms.Postings(entry);
        var target = 0;
        while (cursor.Document != PostingsCursor.NoMoreDocuments)
        {
            var bounds = cursor.PeekBlock(target);
            cursor.Advance(target);
            if (cursor.Document != PostingsCursor.NoMoreDocuments)
            {
                target = Math.Max(cursor.Document, Math.Min(bounds.LastDocument, int.MaxValue - 8)) + 7;
                cursor.NextBlock();
                target = cursor.Document == PostingsCursor.NoMoreDocuments ? target : Math.Max(target, cursor.Document);
            }
        }
    }

    private static void Try(Action<Exception> onError, Action step)
    {
        try
        {
            step();
        }
        catch (Exception e)
        {
            onError(e);
        }
    }
}
