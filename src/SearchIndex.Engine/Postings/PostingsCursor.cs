using SearchIndex.Storage.Numbers;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>
/// The documents of one term in one segment, in ascending order, a block of up to <see cref="BlockSize"/> at a time.
/// Document numbers here are local to the segment, and deleted documents are still among them.
/// </summary>
/// <remarks>
/// Before the first move <see cref="Document"/> is -1; after the last it is <see cref="NoMoreDocuments"/> and stays so.
/// A cursor belongs to one thread.
/// </remarks>
public abstract class PostingsCursor
{
    /// <summary>Documents in a full block.</summary>
    public const int BlockSize = 128;

    /// <summary>The document number after the last.</summary>
    public const int NoMoreDocuments = int.MaxValue;

    // What was listed, where the cursor itself knows no places.
    private readonly List<int> _listed = [];
    private List<int[]>? _remembered;

    /// <summary>How many documents have the term.</summary>
    public abstract int DocumentFrequency { get; }

    /// <summary>The document the cursor stands on.</summary>
    public abstract int Document { get; }

    /// <summary>How often the term stands in the current document; 1 where the field keeps no frequencies.</summary>
    /// <remarks>Requires: the cursor stands on a document.</remarks>
    public abstract int Frequency { get; }

    /// <summary>Moves to the next document.</summary>
    /// <returns>The document, or <see cref="NoMoreDocuments"/>.</returns>
    public abstract int Next();

    /// <summary>Moves to the first document at or after a target; never backwards.</summary>
    /// <param name="target">A document number; a target at or before the current document leaves the cursor where it is.</param>
    /// <returns>The document, or <see cref="NoMoreDocuments"/>.</returns>
    public abstract int Advance(int target);

    /// <summary>Positions of the term in the current document, ascending; empty where the field keeps none.</summary>
    /// <returns>Valid until the cursor moves.</returns>
    /// <remarks>Requires: the cursor stands on a document. Lazily decoded: cursors that are never asked pay nothing.</remarks>
    public abstract ReadOnlySpan<int> Positions();

    /// <summary>
    /// Documents of the current block from the current document on, for bulk work.
    /// Paired by place with <see cref="BlockFrequencies"/>.
    /// </summary>
    public abstract ReadOnlySpan<int> BlockDocuments { get; }

    /// <summary>Frequencies paired with <see cref="BlockDocuments"/>.</summary>
    public abstract ReadOnlySpan<int> BlockFrequencies { get; }

    /// <summary>Positions of the term in a document of the block; empty where the field keeps none.</summary>
    /// <param name="index">Index into <see cref="BlockDocuments"/>; decoding is cheapest where indexes ascend.</param>
    /// <returns>Ascending; valid until the next call or move.</returns>
    public abstract ReadOnlySpan<int> BlockPositions(int index);

    /// <summary>Moves to the first document of the next block.</summary>
    /// <returns>The document, or <see cref="NoMoreDocuments"/>.</returns>
    public abstract int NextBlock();

    /// <summary>
    /// Bounds of the block that would hold <paramref name="target"/>, from skip data alone: nothing is decoded and the cursor does not move.
    /// </summary>
    /// <param name="target">At least the current document, and at least the target of the call before.</param>
    /// <returns>The last document of that block and bounds of what any document in it can score.</returns>
    public abstract BlockBounds PeekBlock(int target);

    /// <summary>Moves to the block with the first document at or after a target, and stands on the block's first document.</summary>
    /// <param name="target">Above all documents of the block before.</param>
    /// <param name="expand">Whether documents that are stored as bits are wanted as numbers at once.</param>
    /// <param name="documents">
    /// An array of 128 that may be filled; or another one is put in its place, which is the cursor's own and holds until it moves.
    /// Its documents are followed by <see cref="NoMoreDocuments"/>. It may begin with documents before the target.
    /// </param>
    /// <param name="ends">Likewise for the last number of each sixteen of them.</param>
    /// <param name="bits">Likewise for the documents as bits, where they are left so.</param>
    /// <param name="asBits">Whether they are; the arrays are then filled by <see cref="ExpandBlock"/>.</param>
    /// <returns>How many documents there are; 0 at the end.</returns>
    internal virtual int LoadBlock(int target, bool expand, ref int[] documents, ref int[] ends, ref BitBlock? bits, out bool asBits)
    {
        asBits = false;
        if (Advance(target) == NoMoreDocuments)
        {
            return 0;
        }

        var block = BlockDocuments;
        block.CopyTo(documents);
        documents.AsSpan(block.Length).Fill(NoMoreDocuments);
        BlockSearch.ListEnds(documents, ends);
        return block.Length;
    }

    /// <summary>Fills the arrays of a block that was loaded as bits.</summary>
    internal virtual void ExpandBlock()
    {
    }

    /// <summary>Bounds of the block that was loaded.</summary>
    internal virtual BlockBounds LoadedBounds() => PeekBlock(Document);

    /// <summary>Frequencies of the block that was loaded.</summary>
    /// <param name="frequencies">As the documents of <see cref="LoadBlock"/>; what follows them does not matter.</param>
    internal virtual void LoadFrequencies(ref int[] frequencies) => BlockFrequencies.CopyTo(frequencies);

    /// <summary>Some frequencies of the block that was loaded.</summary>
    /// <param name="indexes">Which ones, ascending.</param>
    /// <param name="frequencies">Receives them, paired.</param>
    internal virtual void ReadFrequencies(ReadOnlySpan<int> indexes, Span<int> frequencies)
    {
        var all = BlockFrequencies;
        for (var i = 0; i < indexes.Length; i++)
        {
            frequencies[i] = all[indexes[i]];
        }
    }

    /// <summary>Lists where the positions in some documents of the block that was loaded are.</summary>
    /// <param name="indexes">Which documents, ascending.</param>
    /// <param name="places">Receives the places behind those that it has; good until another term is opened.</param>
    /// <remarks>Requires: the field keeps positions.</remarks>
    internal virtual void ListPositions(ReadOnlySpan<int> indexes, PositionsPlaces places)
    {
        places.Begin(default);
        foreach (var index in indexes)
        {
            var positions = BlockPositions(index);
            places.Add(_listed.Count, positions.Length);
            _listed.AddRange(positions);
        }
    }

    /// <summary>Reads positions in several documents.</summary>
    /// <param name="places">Places that were listed.</param>
    /// <param name="less">What is taken away from each position.</param>
    /// <param name="into">Receives them.</param>
    internal virtual void ReadPositions(PositionsPlaces places, int less, PositionRuns into)
    {
        into.Begin(places.Counts);
        for (var document = 0; document < places.Count; document++)
        {
            var count = places.Counts[document];
            into.Reserve(count);
            into.Starts[document] = into.End;
            for (var i = 0; i < count; i++)
            {
                into.Values[into.End + i] = _listed[places.Begins[document] + i] - less;
            }

            into.Extend(count);
        }
    }

    /// <summary>Remembers the block that was loaded, so that frequencies can be read when the cursor has left it.</summary>
    /// <returns>What the block is called.</returns>
    internal virtual long Remember()
    {
        (_remembered ??= []).Add(BlockFrequencies.ToArray());
        return _remembered.Count - 1;
    }

    /// <summary>Some frequencies of a block that was remembered.</summary>
    /// <param name="block">What the block is called.</param>
    /// <param name="indexes">Which ones, ascending.</param>
    /// <param name="frequencies">Receives them, paired.</param>
    internal virtual void ReadFrequencies(long block, ReadOnlySpan<int> indexes, Span<int> frequencies)
    {
        var all = _remembered![(int)block];
        for (var i = 0; i < indexes.Length; i++)
        {
            frequencies[i] = all[indexes[i]];
        }
    }
}
