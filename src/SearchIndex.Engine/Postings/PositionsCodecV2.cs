namespace SearchIndex.Engine.Postings;

/// <summary>
/// The file <c>sN.pos</c>, version 2: as in <see cref="PostingsCodecV1"/>, but for the positions that do not fill a block, of which short
/// lists have nothing else. <c>eg(k)</c> is an exponential Golomb number (see BitWriter).
/// <code>
/// positions := fullBlock* tail?           fullBlock: PatchedBlock, tf / 128 of them
/// tail      := mark? kPosition(5 bits) position:eg(kPosition){tf % 128}    filled up to a whole byte
///                                         mark: byte 0x7F, which begins no PatchedBlock, only if tf >= 128
/// </code>
/// </summary>
internal static class PositionsCodecV2
{
    public const string Name = PostingsCodecV1.PositionsName;
    public const int Version = 2;

    /// <summary>Bits of the parameter of a tail, and so the largest one.</summary>
    public const int ParameterBits = 5;

    /// <summary>Largest parameter.</summary>
    public const int LargestParameter = (1 << ParameterBits) - 1;
}
