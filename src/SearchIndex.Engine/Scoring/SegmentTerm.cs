using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Scoring;

/// <summary>A term as one segment has it.</summary>
internal readonly record struct SegmentTerm(SegmentReader Segment, FieldTerms Terms, TermEntry Entry)
{
    /// <summary>The segments that have a term, in order.</summary>
    public static SegmentTerm[] Find(IndexSnapshot snapshot, string field, ReadOnlySpan<byte> term)
    {
        var found = new List<SegmentTerm>(snapshot.Segments.Count);
        foreach (var segment in snapshot.Segments)
        {
            if (segment.Terms(field) is { } terms && terms.TryFind(term, out var entry))
            {
                found.Add(new SegmentTerm(segment, terms, entry));
            }
        }

        return [.. found];
    }

    /// <summary>Documents of all segments that have the term.</summary>
    public static long DocumentFrequency(ReadOnlySpan<SegmentTerm> segments)
    {
        var sum = 0L;
        foreach (var segment in segments)
        {
            sum += segment.Entry.DocumentFrequency;
        }

        return sum;
    }
}
