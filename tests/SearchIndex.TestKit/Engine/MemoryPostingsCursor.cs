using SearchIndex.Engine.Postings;

namespace SearchIndex.TestKit.Engine;

/// <summary>Walks an array of postings, cut into blocks.</summary>
/// <param name="postings">Ascending by document.</param>
/// <param name="blockSize">Documents in a block, 1 to <see cref="PostingsCursor.BlockSize"/>.</param>
public sealed class MemoryPostingsCursor(MemoryPosting[] postings, int blockSize) : PostingsCursor
{
    private int _at = -1;

    /// <inheritdoc/>
    public override int DocumentFrequency => postings.Length;

    /// <inheritdoc/>
    public override int Document => _at < 0 ? -1 : _at < postings.Length ? postings[_at].Document : NoMoreDocuments;

    /// <inheritdoc/>
    public override int Frequency => postings[_at].Frequency;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> BlockDocuments => Block.Select(posting => posting.Document).ToArray();

    /// <inheritdoc/>
    public override ReadOnlySpan<int> BlockFrequencies => Block.Select(posting => posting.Frequency).ToArray();

    private IEnumerable<MemoryPosting> Block => postings.Take(BlockEnd(_at)).Skip(_at);

    /// <inheritdoc/>
    public override int Next()
    {
        _at = Math.Min(_at + 1, postings.Length);
        return Document;
    }

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        while (Document < target && _at < postings.Length)
        {
            _at++;
        }

        return Document;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Positions() => postings[_at].Positions;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> BlockPositions(int index) => postings[_at + index].Positions;

    /// <inheritdoc/>
    public override int NextBlock()
    {
        _at = _at < 0 ? 0 : BlockEnd(_at);
        return Document;
    }

    /// <inheritdoc/>
    public override BlockBounds PeekBlock(int target)
    {
        var at = Array.FindIndex(postings, posting => posting.Document >= target);
        if (at < 0)
        {
            return new BlockBounds(NoMoreDocuments, 0, 0);
        }

        var block = postings.Take(BlockEnd(at)).Skip(at / blockSize * blockSize).ToArray();
        return new BlockBounds(block[^1].Document, block.Max(posting => posting.Frequency), block.Min(posting => posting.Norm));
    }

    private int BlockEnd(int at) => Math.Min(postings.Length, ((at / blockSize) + 1) * blockSize);
}
