using System.Text;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Norms;

namespace SearchIndex.TestKit.Indexing;

/// <summary>
/// The plain twin of an index: a list of documents, turned around on demand with dictionaries. Knows only <see cref="SpaceAnalyzer"/>.
/// </summary>
public sealed class NaiveInvertedIndex(Schema schema)
{
    /// <summary>Positions between two values of a field, as the writer documents it.</summary>
    public const int PositionGap = 100;

    private readonly List<Document> _documents = [];

    /// <summary>The living documents in order of adding.</summary>
    public IReadOnlyList<Document> Documents => _documents;

    public Schema Schema => schema;

    public void Add(Document document) => _documents.Add(document);

    public void Update(Document document)
    {
        Delete((string)document.Values.First(pair => pair.Key == schema.IdField).Value);
        _documents.Add(document);
    }

    public void Delete(string id) => _documents.RemoveAll(document => document.Values.Any(pair => pair.Key == schema.IdField && (string)pair.Value == id));

    public void Clear() => _documents.Clear();

    public NaiveInvertedIndex Copy()
    {
        var copy = new NaiveInvertedIndex(schema);
        copy._documents.AddRange(_documents);
        return copy;
    }

    /// <summary>Postings of a field by term, terms in byte order of UTF-8.</summary>
    public SortedDictionary<string, List<NaivePosting>> Invert(string field)
    {
        var definition = Definition(field);
        var terms = new SortedDictionary<string, List<NaivePosting>>(Utf8Order.Instance);
        if (!definition.Indexed)
        {
            return terms;
        }

        for (var i = 0; i < _documents.Count; i++)
        {
            var places = new SortedDictionary<string, List<int>>(Utf8Order.Instance);
            foreach (var (term, position) in Tokens(_documents[i], definition))
            {
                if (!places.TryGetValue(term, out var list))
                {
                    places.Add(term, list = []);
                }

                list.Add(position);
            }

            foreach (var (term, list) in places)
            {
                if (!terms.TryGetValue(term, out var postings))
                {
                    terms.Add(term, postings = []);
                }

                postings.Add(new NaivePosting(i, definition.Positions ? list : [], definition.Analyzer is null ? 1 : list.Count));
            }
        }

        return terms;
    }

    /// <summary>The norm of a field of a document: tokens that do not stand on the position of another; 0 where there are none.</summary>
    public byte Norm(int document, string field)
    {
        var length = 0;
        foreach (var value in Texts(_documents[document], field))
        {
            length += SpaceAnalyzer.Split(value).Count(token => token.Increment > 0);
        }

        return NormEncoding.Encode(length);
    }

    /// <summary>The texts of a field of a document.</summary>
    public static IEnumerable<string> Texts(Document document, string field) =>
        document.Values.Where(pair => pair.Key == field && pair.Value is string).Select(pair => (string)pair.Value);

    private static IEnumerable<(string Term, int Position)> Tokens(Document document, FieldDefinition field)
    {
        var position = -1;
        var first = true;
        foreach (var text in Texts(document, field.Name))
        {
            if (field.Analyzer is null)
            {
                yield return (WellFormed(text), 0);
                continue;
            }

            position += first ? 0 : PositionGap;
            first = false;
            foreach (var (term, increment) in SpaceAnalyzer.Split(text))
            {
                position += increment;
                yield return (WellFormed(term), position);
            }
        }
    }

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private FieldDefinition Definition(string field) =>
        schema.TryGet(field, out var definition) ? definition : throw new ArgumentException($"no field '{field}'", nameof(field));
}
