namespace SearchIndex.Engine.Postings;

/// <summary>
/// The file <c>sN.docs</c>, version 2: as in <see cref="PostingsCodecV1"/>, but for full blocks whose documents stand close together.
/// <code>
/// fullBlock := ( gaps | mark bits ) frequencies?      gaps, frequencies: PatchedBlock each, as in version 1
///                                                     mark: byte 0x7E, which begins no PatchedBlock
/// bits      := BitBlock       first: the document before the block, plus one; span: up to the last document of its entry in the skip data
/// </code>
/// The writer takes bits where they need at most 24 bytes more than gaps: for that much a search does not have to decode the block.
/// </summary>
internal static class PostingsCodecV2
{
    public const string Name = PostingsCodecV1.DocumentsName;
    public const int Version = 2;

    /// <summary>Begins a block of bits.</summary>
    public const byte BitsMark = 0x7E;

    /// <summary>So many more bytes may a block take as bits.</summary>
    public const int MoreBytesForBits = 24;
}
