using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Actions.Library.Building;

/// <summary>The keys of the documents of a library, while some of its files are written anew.</summary>
internal sealed class LibraryKeys
{
    private readonly IndexReader? _reader;
    private readonly Searcher? _searcher;
    private readonly HashSet<string> _rewritten;
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);

    /// <summary>Looks into an index.</summary>
    /// <param name="reader">The index before, or null.</param>
    /// <param name="rewritten">Origins of the files that are written anew: their keys are free.</param>
    public LibraryKeys(IndexReader? reader, IEnumerable<string> rewritten)
    {
        _reader = reader;
        _searcher = reader is null ? null : new Searcher(reader);
        _rewritten = rewritten.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Keys of all documents of a file, that of the file among them.</summary>
    /// <param name="origin">Its origin.</param>
    /// <returns>The keys.</returns>
    public IReadOnlyList<string> Of(string origin) => _searcher is null ? []
        : [LibraryDocuments.FileKey(origin), .. _searcher.Matches(new TermQuery(LibraryFields.Origin, origin)).Select(document => _searcher.Stored(document).Text(LibraryFields.Key)!)];

    /// <summary>Records of a file as they are in the index.</summary>
    /// <param name="origin">Its origin.</param>
    /// <returns>The records.</returns>
    public List<ActionRecord> Stored(string origin) => _searcher is null ? []
        : [.. _searcher.Matches(new TermQuery(LibraryFields.Origin, origin))
            .Select(document => JsonSerializer.Deserialize(_searcher.Stored(document).Text(LibraryFields.Record)!, LibraryJson.Lines.ActionRecord)!)];

    /// <summary>Takes a key for a record.</summary>
    /// <param name="id">Its id as its file has it.</param>
    /// <returns>The id, or, where another file has it already, the id with a number behind it.</returns>
    public string Claim(string id)
    {
        for (var number = 1; ; number++)
        {
            var key = number == 1 ? id : $"{id}--{number.ToString(CultureInfo.InvariantCulture)}";
            if (!IsKept(key) && _claimed.Add(key))
            {
                return key;
            }
        }
    }

    // Whether a file that stays as it is has a document of that key.
    private bool IsKept(string key)
    {
        if (_reader is null)
        {
            return false;
        }

        var term = Encoding.UTF8.GetBytes(key);
        foreach (var segment in _reader.Segments)
        {
            if (segment.Terms(LibraryFields.Key) is not { } terms || !terms.TryFind(term, out var entry))
            {
                continue;
            }

            var postings = terms.Postings(entry);
            for (var document = postings.Next(); document != PostingsCursor.NoMoreDocuments; document = postings.Next())
            {
                if (segment.IsAlive(document) && !_rewritten.Contains(segment.Stored(document).Text(LibraryFields.Origin) ?? ""))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
