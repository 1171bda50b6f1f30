using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Postings;

/// <summary>What all cursors of one field in one segment share.</summary>
/// <param name="Documents">The file of documents.</param>
/// <param name="Positions">The file of positions.</param>
/// <param name="Norms">The file of norms.</param>
/// <param name="NormsOffset">Where the field's lengths begin; 0 where there are none.</param>
/// <param name="DocumentCount">Documents of the segment.</param>
/// <param name="HasFrequencies">Whether postings carry frequencies.</param>
/// <param name="HasPositions">Whether postings carry positions.</param>
internal sealed record PostingsSource(
    FramedInput Documents,
    FramedInput Positions,
    FramedInput Norms,
    long NormsOffset,
    int DocumentCount,
    bool HasFrequencies,
    bool HasPositions)
{
    /// <summary>Length by document; empty where the field keeps none.</summary>
    public ReadOnlySpan<byte> NormBytes() => NormsOffset == 0 ? default : Norms.Slice(NormsOffset, DocumentCount);

    /// <summary>Refuses an entry that no dictionary of this segment could have.</summary>
    /// <exception cref="IndexCorruptException">The dictionary is damaged.</exception>
    public void Check(in TermEntry entry)
    {
        if (entry.DocumentFrequency < 1 || entry.DocumentFrequency > DocumentCount || entry.TotalFrequency < entry.DocumentFrequency)
        {
            throw new IndexCorruptException(
                Documents.Name,
                entry.DocumentsOffset,
                $"a term in 1 to {DocumentCount} documents",
                $"{entry.DocumentFrequency} documents and {entry.TotalFrequency} places");
        }
    }

    /// <summary>The document of a term that stands in one only.</summary>
    /// <exception cref="IndexCorruptException">The dictionary is damaged.</exception>
    public int OnlyDocument(in TermEntry entry) => entry.DocumentsOffset >= 0 && entry.DocumentsOffset < DocumentCount
        ? (int)entry.DocumentsOffset
        : throw new IndexCorruptException(Documents.Name, 0, $"a document below {DocumentCount} in the dictionary", $"{entry.DocumentsOffset}");
}
