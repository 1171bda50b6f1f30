namespace SearchIndex.Engine.Postings;

/// <summary>
/// The files <c>sN.docs</c> and <c>sN.pos</c>: for each term the documents that have it, and where in them it stands.
/// Numbers are VarInts unless said otherwise; fixed numbers are little-endian. df and tf are the term's document frequency and
/// total frequency in the dictionary; a term of df = 1 has nothing in the file of documents: its document is in the dictionary.
/// <code>
/// documents := skip? fullBlock* tail?     skip: only if df >= 128; fullBlock: df / 128 of them; tail: the other df % 128
/// fullBlock := gaps frequencies?          PatchedBlock each; gaps: document - document before - 1 (before the first: -1)
///                                         frequencies: frequency - 1; only in fields that keep them
/// tail      := ( gap*2+once (frequency-2)? )*    once = 1 where the frequency is 1, and then no frequency follows;
///                                         in fields without frequencies: gap only
/// skip      := group* entry* place*       n = number of blocks, a tail included; entry: n of them
/// group     := lastDocument(uint32) maxFrequency(byte) minNorm(byte) zero(uint16) blocks(uint64) positions(uint64)
///                                         one for each 32 blocks, only if n > 32: the level above. blocks: where the group's
///                                         first block begins, from the first block of the term; positions: where the positions
///                                         of the group's first document begin (their block), from the term's first
/// entry     := lastDocument(uint32) length(uint16) maxFrequency(byte) minNorm(byte)    length: of the block in bytes
/// place     := block(uint32) index(byte)  only in fields with positions: where the positions of the block's first document
///                                         begin: their block of positions, from the group's (from the term's first where there
///                                         are no groups), and how many positions in that block stand before
/// maxFrequency := FrequencyBound of the highest frequency; minNorm := the smallest norm (1 where the field has none)
///
/// positions := fullBlock* tail?           fullBlock: PatchedBlock, tf / 128 of them
/// tail      := mark? position*            the other tf % 128; mark: byte 0x7F, which begins no PatchedBlock, only if tf >= 128
/// </code>
/// A position is the distance from the one before in its document, the first one counted from 0.
/// </summary>
internal static class PostingsCodecV1
{
    public const string DocumentsName = "Documents";
    public const string PositionsName = "Positions";
    public const int Version = 1;

    public const int BlockSize = PostingsCursor.BlockSize;
    public const int GroupSize = 32;
    public const int GroupBytes = 24;
    public const int EntryBytes = 8;
    public const int PlaceBytes = 5;
    public const byte TailMark = 0x7F;

    /// <summary>Most bytes of one document in a tail: two VarInts.</summary>
    public const int MaxTailEntryBytes = 10;

    /// <summary>The norm in skip data of fields without norms, whose lengths count as 1.</summary>
    public const byte NormOfOne = 1;

    public static int BlockCount(int documentFrequency) => (int)(((long)documentFrequency + BlockSize - 1) / BlockSize);

    public static int GroupCount(int blockCount) => blockCount > GroupSize ? (blockCount + GroupSize - 1) / GroupSize : 0;

    /// <summary>Bytes of a term's skip data.</summary>
    public static long SkipBytes(int documentFrequency, bool positions)
    {
        if (documentFrequency < BlockSize)
        {
            return 0;
        }

        var blocks = BlockCount(documentFrequency);
        return ((long)GroupCount(blocks) * GroupBytes) + ((long)blocks * (EntryBytes + (positions ? PlaceBytes : 0)));
    }
}
