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
}
