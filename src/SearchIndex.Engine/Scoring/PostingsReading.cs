using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Scoring;

/// <summary>Whole postings lists, block by block.</summary>
internal static class PostingsReading
{
    /// <summary>Adds all documents of a term to a set.</summary>
    /// <returns>How many documents the term has.</returns>
    public static int AddAll(FieldTerms terms, in TermEntry entry, DocumentSet set)
    {
        var cursor = terms.Postings(entry);
        for (var document = cursor.Next(); document != PostingsCursor.NoMoreDocuments; document = cursor.NextBlock())
        {
            set.Add(cursor.BlockDocuments);
        }

        return entry.DocumentFrequency;
    }
}
