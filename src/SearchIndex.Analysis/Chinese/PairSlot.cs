using System.Runtime.CompilerServices;

namespace SearchIndex.Analysis.Chinese;

/// <summary>
/// A slot of a left word's hash table of pairs, in 32 bits so that sixteen share a line of the processor's cache: from the top the right
/// word (17), which of the left word's costs the pair has (14), and whether a pair whose first slot this is stands in a later one (1).
/// </summary>
/// <remarks>Most pairs that are asked for were never seen. Without the mark the first slot decides; with it, slots are read on to an empty one.</remarks>
internal static class PairSlot
{
    /// <summary>The right word of an empty slot; words have smaller numbers.</summary>
    internal const int NoWord = (1 << 17) - 1;

    /// <summary>Costs of one left word have smaller numbers; number 0 is that of all words never seen behind it.</summary>
    internal const int CostLimit = 1 << 14;

    /// <summary>A slot without a pair.</summary>
    internal const uint Empty = (uint)NoWord << 15;

    /// <summary>The slot that is tried first, counted from the row's start and before masking; the ones behind it follow, around the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Home(int right) => unchecked((int)((uint)right * 0x9E3779B1 >> 15));

    /// <summary>A slot with a pair, without the mark.</summary>
    internal static uint Of(int right, int cost) => ((uint)right << 15) | ((uint)cost << 1);

    /// <summary>The slot with the mark that a pair whose first slot it is stands in a later one.</summary>
    internal static uint Marked(uint slot) => slot | 1;

    /// <summary>The right word.</summary>
    internal static int Right(uint slot) => (int)(slot >> 15);

    /// <summary>Which of the left word's costs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Cost(uint slot) => (int)(slot >> 1) & (CostLimit - 1);

    /// <summary>The slot itself where it holds a right word, and 0 where it does not, without a jump that the processor would have to guess.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint IfRight(uint slot, int right) => unchecked(slot & (uint)(((long)((slot >> 15) ^ (uint)right) - 1) >> 63));
}
