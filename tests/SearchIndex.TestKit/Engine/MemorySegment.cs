using SearchIndex.Analysis;
using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.StoredFields;
using SearchIndex.Engine.Terms;

namespace SearchIndex.TestKit.Engine;

/// <summary>One segment in memory: dictionaries and lists.</summary>
public sealed class MemorySegment : SegmentReader
{
    private readonly Dictionary<string, MemoryFieldTerms> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemoryNumberColumn> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemoryKeywordColumn> _keywords = new(StringComparer.Ordinal);
    private readonly StoredDocument[] _stored;
    private readonly bool[] _alive;

    /// <summary>Indexes documents.</summary>
    /// <param name="schema">The fields.</param>
    /// <param name="documents">The documents in order.</param>
    /// <param name="blockSize">Documents in a block of postings.</param>
    /// <param name="isAlive">Whether a document counts as not deleted.</param>
    public MemorySegment(Schema schema, IReadOnlyList<Document> documents, int blockSize, Func<int, bool> isAlive)
    {
        DocumentCount = documents.Count;
        _alive = [.. Enumerable.Range(0, documents.Count).Select(isAlive)];
        AliveCount = _alive.Count(alive => alive);
        _stored = [.. documents.Select(document => new StoredDocument([.. document.Values.Where(pair =>
            schema.TryGet(pair.Key, out var field) && field.Stored)]))];
        foreach (var field in schema.Fields)
        {
            if (field.Indexed)
            {
                var terms = new MemoryFieldTerms(field, [.. documents.Select(document => Tokens(field, document))], blockSize);
                if (terms.Statistics.TermCount > 0)
                {
                    _terms.Add(field.Name, terms);
                }
            }

            if (field.Column == ColumnKind.Number && documents.Any(document => Values<long>(field, document).Any()))
            {
                _numbers.Add(field.Name, new MemoryNumberColumn([.. documents.Select(document => Values<long>(field, document).Select(value => (long?)value).FirstOrDefault())]));
            }

            if (field.Column == ColumnKind.Keyword && documents.Any(document => Values<string>(field, document).Any()))
            {
                _keywords.Add(field.Name, new MemoryKeywordColumn([.. documents.Select(document => Values<string>(field, document).ToArray())]));
            }
        }
    }

    /// <inheritdoc/>
    public override int DocumentCount { get; }

    /// <inheritdoc/>
    public override int AliveCount { get; }

    /// <summary>The terms of one document in one field, with their positions.</summary>
    /// <param name="field">The field.</param>
    /// <param name="document">The document.</param>
    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<(string Term, int Position)> Tokens(FieldDefinition field, Document document)
    {
        var tokens = new List<(string Term, int Position)>();
        var buffer = new TokenBuffer();
        var position = -1;
        foreach (var value in Values<string>(field, document))
        {
            if (field.Analyzer is null)
            {
                tokens.Add((value, ++position));
                continue;
            }

            field.Analyzer.Analyze(value, buffer);
            for (var i = 0; i < buffer.Count; i++)
            {
                position += buffer[i].PositionIncrement;
                tokens.Add((buffer.Term(i).ToString(), position));
            }
        }

        return tokens;
    }

    /// <summary>The values of one type that a document has in a field.</summary>
    /// <typeparam name="T"><see cref="string"/> or <see cref="long"/>.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="document">The document.</param>
    /// <returns>In order.</returns>
    public static IEnumerable<T> Values<T>(FieldDefinition field, Document document) =>
        document.Values.Where(pair => string.Equals(pair.Key, field.Name, StringComparison.Ordinal)).Select(pair => pair.Value).OfType<T>();

    /// <inheritdoc/>
    public override bool IsAlive(int document) => _alive[document];

    /// <inheritdoc/>
    public override FieldTerms? Terms(string field) => _terms.GetValueOrDefault(field);

    /// <inheritdoc/>
    public override NumberColumn? Numbers(string field) => _numbers.GetValueOrDefault(field);

    /// <inheritdoc/>
    public override KeywordColumn? Keywords(string field) => _keywords.GetValueOrDefault(field);

    /// <inheritdoc/>
    public override StoredDocument Stored(int document) => _stored[document];
}
