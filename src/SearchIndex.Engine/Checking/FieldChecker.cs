using System.Text;
using SearchIndex.Engine.Norms;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Checking;

/// <summary>Reads all terms, documents and positions of one field, and compares them with its statistics, norms and skip data.</summary>
internal sealed class FieldChecker(FileSegmentReader segment, SegmentField field, FieldTerms terms, List<IndexProblem> problems, CancellationToken cancellation)
{
    // A damaged field could fill the report with a problem for each of its postings.
    private const int MostProblems = 20;

    private readonly int[] _tokens = new int[segment.DocumentCount];
    private int _reported;
    private long _totalFrequency;

    public long Terms { get; private set; }

    public long Postings { get; private set; }

    public long Positions { get; private set; }

    public void Check()
    {
        var cursor = terms.Terms();
        byte[] before = [];
        while (cursor.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            var term = cursor.Term;
            if (Terms > 0 && before.AsSpan().SequenceCompareTo(term) >= 0)
            {
                Report(SegmentFiles.Terms, $"terms in ascending order, found {Name(term)} after {Name(before)}");
            }

            if (cursor.Entry.Ordinal != Terms || !terms.TryFind(term, out var entry) || entry != cursor.Entry)
            {
                Report(SegmentFiles.Terms, $"to find the term {Name(term)} at place {Terms}, found it elsewhere or not at all");
            }

            before = term.ToArray();
            CheckTerm(before, cursor.Entry);
            Terms++;
        }

        CheckStatistics();
        CheckNorms();
    }

    private void CheckTerm(byte[] term, TermEntry entry)
    {
        var norms = terms.Norms;
        var cursor = terms.Postings(entry, positions: true);
        var documents = 0;
        long frequencies = 0;
        for (var previous = -1; cursor.Next() != PostingsCursor.NoMoreDocuments; documents++)
        {
            var document = cursor.Document;
            var frequency = cursor.Frequency;
            if (document <= previous || document >= segment.DocumentCount || frequency < 1)
            {
                Report(SegmentFiles.Documents, $"ascending documents below {segment.DocumentCount} for {Name(term)}, found {document} (frequency {frequency}) after {previous}");
                return;
            }

            var bounds = cursor.PeekBlock(document);
            var norm = norms.IsEmpty ? PostingsCodecV1.NormOfOne : norms[document];
            if (bounds.LastDocument < document || bounds.MaxFrequency < frequency || bounds.MinNorm > norm)
            {
                Report(SegmentFiles.Documents, $"skip data that hold for document {document} of {Name(term)}, found {bounds}");
            }

            previous = document;
            frequencies += frequency;
            _tokens[document] = (int)Math.Min(int.MaxValue, (long)_tokens[document] + frequency);
            CheckPositions(term, cursor, document, frequency);
        }

        if (documents != entry.DocumentFrequency || frequencies != entry.TotalFrequency)
        {
            Report(SegmentFiles.Documents, $"{entry.DocumentFrequency} documents and {entry.TotalFrequency} places for {Name(term)}, found {documents} and {frequencies}");
        }

        Postings += documents;
        _totalFrequency += frequencies;
    }

    private void CheckPositions(byte[] term, PostingsCursor cursor, int document, int frequency)
    {
        var positions = cursor.Positions();
        if (positions.Length != (field.HasPositions ? frequency : 0))
        {
            Report(SegmentFiles.Positions, $"{frequency} positions of {Name(term)} in document {document}, found {positions.Length}");
        }

        for (var i = 1; i < positions.Length; i++)
        {
            if (positions[i] < positions[i - 1])
            {
                Report(SegmentFiles.Positions, $"ascending positions of {Name(term)} in document {document}, found {positions[i]} after {positions[i - 1]}");
            }
        }

        Positions += positions.Length;
    }

    private void CheckStatistics()
    {
        var found = new FieldStatistics(_tokens.Count(tokens => tokens > 0), _totalFrequency, Postings, checked((int)Terms));
        if (found != terms.Statistics)
        {
            Report(SegmentFiles.Meta, $"the statistics {terms.Statistics}, found {found}");
        }
    }

    /// <summary>A norm is at most that of all tokens: those on the position of another do not count in it.</summary>
    private void CheckNorms()
    {
        var norms = terms.Norms;
        if (norms.Length != (field.HasNorms ? segment.DocumentCount : 0))
        {
            Report(SegmentFiles.Norms, $"a length for each of {segment.DocumentCount} documents, found {norms.Length}");
            return;
        }

        for (var document = 0; document < norms.Length; document++)
        {
            if ((norms[document] == 0) != (_tokens[document] == 0) || norms[document] > NormEncoding.Encode(_tokens[document]))
            {
                Report(SegmentFiles.Norms, $"the length of document {document} to fit its {_tokens[document]} tokens, found the norm {norms[document]}");
            }
        }
    }

    private static string Name(ReadOnlySpan<byte> term) => $"'{Encoding.UTF8.GetString(term)}'";

    private void Report(string kind, string message)
    {
        if (_reported++ < MostProblems)
        {
            problems.Add(new IndexProblem(SegmentFiles.Name(segment.Meta.Number, kind), 0, $"field '{field.Name}': expected {message}"));
        }
    }
}
