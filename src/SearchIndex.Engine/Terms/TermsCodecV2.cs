namespace SearchIndex.Engine.Terms;

/// <summary>
/// The file <c>sN.terms</c>: for each field, blocks of 32 terms (the last may be shorter) and an index of the blocks.
/// Bits stand one behind the other, lowest first; each run of them is filled up to a whole byte. <c>eg(k)</c> is an exponential Golomb
/// number (see BitWriter). VarInts and fixed little-endian numbers are bytes. Terms are UTF-8 in byte order.
/// <code>
/// field   := block* index
/// block   := termBytes(VarInt) terms entries      termBytes: length of terms
/// terms   := plain | coded                        as the index of the field says
/// plain   := count(byte) ( lengths(byte) prefix(VarInt)? suffix(VarInt)? suffixBytes ){count}
///            lengths: prefixLength in the low four bits, suffixLength in the high; 15: the length less 15 follows as VarInt
/// coded   := count-1(5 bits) leastPrefix:eg(3) kPrefix(4 bits) kSuffix(4 bits) coded term{count}
/// coded term := prefixLength-leastPrefix:eg(kPrefix)? suffixLength:eg(kSuffix) byte of the suffix by its code{suffixLength}
///            the first term of a block has no prefixLength; for the others suffixLength is one less
/// prefixLength: bytes shared with the term before; the first term of a block shares the whole separator of the block
/// entries := single(1 bit) singleEntries | single(0) manyEntries
/// singleEntries := kDocument(5 bits) positionsHead? ( document position? ){count}     all terms stand once in one document
/// manyEntries := kDf(5 bits) kTf(5 bits) kDocument(5 bits) kDocuments(5 bits) documentsBase:eg(24) positionsHead?
///                ( df-1:eg(kDf) tf-df:eg(kTf) document|documents position? ){count}
/// document := zigzag(document - document before of this block with df = 1, or 0):eg(kDocument)    only where df = 1
/// documents := documentsOffset - the last such offset of the block or the base:eg(kDocuments)      only where df > 1
/// positionsHead := kPositions(5 bits) positionsBase:eg(24)         only in fields with positions, like position
/// position := positionsOffset - the last one of the block or the base:eg(kPositions)
/// index   := code fileOffset(uint64) offsetBits(byte) startBits(byte) offset(offsetBits bits){blocks+1} start(startBits bits){blocks+1} separators
///            code: see TermByteCode; one byte 0 where terms are plain. fileOffset: where the first block begins; offset: where a block
///            begins behind it, the last one being the end of the last block; start: where the separator of a block begins among the
///            bytes of separators, the last one being their number; separators: for each block the shortest bytes that its first term
///            begins with and that are above the last term of the block before; none for the first block
/// </code>
/// The index has a checksum of its own in the segment's description, verified when the segment is opened. Fields with positions are
/// plain, because they are what queries look terms up in.
/// </summary>
internal static class TermsCodecV2
{
    public const string Name = TermsCodecV1.Name;
    public const int Version = 2;

    public const int BlockSize = TermsCodecV1.BlockSize;

    /// <summary>A length in the byte of lengths that says that more follows.</summary>
    public const int LongLength = 15;

    /// <summary>Parameter of numbers of which a block has one.</summary>
    public const int BaseParameter = 24;

    /// <summary>Parameter of the shortest shared beginning.</summary>
    public const int LeastPrefixParameter = 3;

    /// <summary>Largest parameter that 4 bits hold.</summary>
    public const int LargestLengthParameter = 15;

    /// <summary>Largest parameter that 5 bits hold.</summary>
    public const int LargestParameter = 31;
}
