namespace SearchIndex.Engine.Terms;

/// <summary>
/// The file <c>sN.terms</c>: for each field, blocks of 32 terms (the last may be shorter) and an index of the blocks.
/// Numbers are VarInts unless said otherwise; fixed numbers are little-endian. Terms are UTF-8 in byte order.
/// <code>
/// field   := block* index
/// block   := count termBytes documentsBase positionsBase term{count} entry{count}
///            termBytes: length of all term; the bases: where the offsets of the entries are counted from
/// term    := prefixLength suffixLength suffix     prefixLength: bytes shared with the term before, 0 at the first of a block
/// entry   := df*2+once (tf-df)? document|documentsDelta positionsDelta?
///            once = 1 where tf = df, and then tf - df does not follow; document where df = 1; documentsDelta (else): from the
///            last such offset in the block or the base; positionsDelta: only in fields with positions, likewise
/// index   := blockOffset(uint64){blocks+1} firstStart(uint32){blocks+1} first
///            blockOffset: in the file, the last one being the end of the last block; firstStart: where the first term of a block
///            begins among the bytes of "first", the last one being their number; first: first terms of all blocks
/// </code>
/// The index has a checksum of its own in the segment's description, verified when the segment is opened.
/// </summary>
internal static class TermsCodecV1
{
    public const string Name = "Terms";
    public const int Version = 1;

    public const int BlockSize = 32;

    /// <summary>The longest term in bytes of UTF-8.</summary>
    public const int MaxTermBytes = 32766;
}
