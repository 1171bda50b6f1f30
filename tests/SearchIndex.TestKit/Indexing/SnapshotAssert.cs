using System.Text;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Segments;
using Xunit;

namespace SearchIndex.TestKit.Indexing;

/// <summary>Compares an opened index with its naive twin, in everything that can be read from it.</summary>
public static class SnapshotAssert
{
    /// <summary>Asserts that the living documents of both are the same, in the same order, with the same postings, columns and norms.</summary>
    public static void Equal(NaiveInvertedIndex expected, IndexSnapshot actual)
    {
        var alive = AliveDocuments(actual);
        Assert.Equal(expected.Documents.Count, alive.Count);
        Assert.Equal(expected.Documents.Count, actual.AliveCount);
        for (var i = 0; i < alive.Count; i++)
        {
            DocumentEqual(expected, i, actual.Segments[alive[i].Segment], alive[i].Document);
        }

        foreach (var field in expected.Schema.Fields)
        {
            PostingsEqual(expected, actual, field, alive);
        }
    }

    private static List<(int Segment, int Document)> AliveDocuments(IndexSnapshot snapshot)
    {
        List<(int Segment, int Document)> alive = [];
        var total = 0;
        for (var s = 0; s < snapshot.Segments.Count; s++)
        {
            Assert.Equal(total, snapshot.Bases[s]);
            total += snapshot.Segments[s].DocumentCount;
            var inSegment = 0;
            for (var document = 0; document < snapshot.Segments[s].DocumentCount; document++)
            {
                if (snapshot.Segments[s].IsAlive(document))
                {
                    alive.Add((s, document));
                    inSegment++;
                }
            }

            Assert.Equal(inSegment, snapshot.Segments[s].AliveCount);
        }

        return alive;
    }

    private static void DocumentEqual(NaiveInvertedIndex expected, int index, SegmentReader segment, int document)
    {
        var source = expected.Documents[index];
        var schema = expected.Schema;
        Assert.Equal(
            source.Values.Where(pair => schema.TryGet(pair.Key, out var field) && field.Stored),
            segment.Stored(document).Values);
        List<int> ordinals = [];
        foreach (var field in schema.Fields)
        {
            if (field.Column == ColumnKind.Number)
            {
                var values = source.Values.Where(pair => pair.Key == field.Name).ToArray();
                long value = 0;
                var found = segment.Numbers(field.Name) is { } column && column.TryGet(document, out value);
                Assert.Equal(values.Length == 1, found);
                Assert.Equal(values.Length == 1 ? (long)values[0].Value : 0, value);
            }
            else if (field.Column == ColumnKind.Keyword)
            {
                ordinals.Clear();
                var column = segment.Keywords(field.Name);
                column?.Ordinals(document, ordinals);
                var wanted = NaiveInvertedIndex.Texts(source, field.Name).Select(WellFormed).Distinct().Order(Utf8Order.Instance);
                Assert.Equal(wanted, ordinals.Select(ordinal => column!.Value(ordinal)));
            }

            if (field.Norms && segment.Terms(field.Name) is { } terms)
            {
                Assert.Equal(expected.Norm(index, field.Name), terms.Norms[document]);
            }
        }
    }

    private static void PostingsEqual(NaiveInvertedIndex expected, IndexSnapshot actual, FieldDefinition field, List<(int Segment, int Document)> alive)
    {
        var places = alive.Select((place, index) => (place, index)).ToDictionary(pair => pair.place, pair => pair.index);
        var found = new SortedDictionary<string, List<NaivePosting>>(Utf8Order.Instance);
        for (var s = 0; s < actual.Segments.Count; s++)
        {
            if (actual.Segments[s].Terms(field.Name) is not { } terms)
            {
                continue;
            }

            byte[]? before = null;
            var ordinal = 0;
            for (var cursor = terms.Terms(); cursor.MoveNext();)
            {
                Assert.True(before is null || before.AsSpan().SequenceCompareTo(cursor.Term) < 0, "terms ascend");
                before = cursor.Term.ToArray();
                Assert.Equal(ordinal++, cursor.Entry.Ordinal);
                Assert.True(terms.TryFind(cursor.Term, out var entry));
                Assert.Equal(cursor.Entry, entry);
                Collect(terms.Postings(entry, positions: true), s, places, Encoding.UTF8.GetString(cursor.Term), found);
            }

            Assert.Equal(ordinal, terms.Statistics.TermCount);
        }

        var wanted = expected.Invert(field.Name);
        Assert.Equal(wanted.Keys, found.Keys);
        foreach (var (term, postings) in wanted)
        {
            Assert.Equal(postings.Select(Describe), found[term].Select(Describe));
        }
    }

    private static void Collect(PostingsCursor postings, int segment, Dictionary<(int Segment, int Document), int> places, string term, SortedDictionary<string, List<NaivePosting>> found)
    {
        while (postings.Next() != PostingsCursor.NoMoreDocuments)
        {
            if (!places.TryGetValue((segment, postings.Document), out var place))
            {
                continue;
            }

            if (!found.TryGetValue(term, out var list))
            {
                found.Add(term, list = []);
            }

            list.Add(new NaivePosting(place, postings.Positions().ToArray(), postings.Frequency));
        }
    }

    private static string Describe(NaivePosting posting) => $"{posting.Document} x{posting.Frequency} [{string.Join(' ', posting.Positions)}]";

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
