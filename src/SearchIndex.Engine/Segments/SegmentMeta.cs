using SearchIndex.Engine.StoredFields;

namespace SearchIndex.Engine.Segments;

/// <summary>The description of a segment: small, read whole and verified whenever the segment is opened.</summary>
/// <param name="Id">Stands in the header of each of its files.</param>
/// <param name="Number">Part of the names of its files; unique in its index.</param>
/// <param name="DocumentCount">Documents, deleted ones included.</param>
/// <param name="Fields">All fields of the schema, in its order.</param>
/// <param name="Stored">Where the stored fields are.</param>
/// <param name="Files">Length and checksum of each file of <see cref="SegmentFiles.Data"/>, in that order.</param>
internal sealed record SegmentMeta(
    Guid Id,
    long Number,
    int DocumentCount,
    IReadOnlyList<SegmentField> Fields,
    StoredSection Stored,
    IReadOnlyList<SegmentFile> Files)
{
    /// <summary>Bytes of all data files.</summary>
    public long ByteCount => Files.Sum(file => file.Length);

    /// <summary>Names of all files, the description itself included.</summary>
    public IEnumerable<string> FileNames() =>
        SegmentFiles.Data.Append(SegmentFiles.Meta).Select(kind => SegmentFiles.Name(Number, kind));
}
