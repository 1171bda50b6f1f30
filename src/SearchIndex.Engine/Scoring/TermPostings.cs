using System.Runtime.CompilerServices;
using SearchIndex.Engine.Postings;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// A cursor whose current block is copied into arrays of its own, so that moving inside a block is a few plain instructions
/// and no virtual call. Frequencies are copied when first asked for.
/// </summary>
internal sealed class TermPostings
{
    private readonly PostingsCursor _cursor;
    private readonly int[] _documents = new int[PostingsCursor.BlockSize];
    private readonly int[] _frequencies = new int[PostingsCursor.BlockSize];
    private int _at;
    private int _count;
    private bool _started;
    private bool _frequenciesLoaded;

    public TermPostings(PostingsCursor cursor)
    {
        _cursor = cursor;
        Document = -1;
    }

    public int DocumentFrequency => _cursor.DocumentFrequency;

    /// <summary>The current document; -1 before the first move, <see cref="Scorer.NoMoreDocuments"/> after the last.</summary>
    public int Document { get; private set; }

    public int Frequency
    {
        get
        {
            if (!_frequenciesLoaded)
            {
                LoadFrequencies();
            }

            return _frequencies[_at];
        }
    }

    public int Next()
    {
        var at = _at + 1;
        if (at < _count)
        {
            _at = at;
            return Document = _documents[at];
        }

        return NextBlock();
    }

    public int NextBlock()
    {
        if (Document == Scorer.NoMoreDocuments)
        {
            return Document;
        }

        var first = _started ? _cursor.NextBlock() : _cursor.Next();
        _started = true;
        return Load(first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Advance(int target) => target <= Document ? Document : AdvanceForward(target);

    /// <summary>Bounds of the block that would hold a target, without moving.</summary>
    public BlockBounds PeekBlock(int target) => _cursor.PeekBlock(target);

    /// <summary>Positions in the current document.</summary>
    public ReadOnlySpan<int> Positions()
    {
        // The cursor stands at or before the current document, in the same block.
        if (!_frequenciesLoaded)
        {
            LoadFrequencies();
        }

        _cursor.Advance(Document);
        return _cursor.Positions();
    }

    private int AdvanceForward(int target)
    {
        if (_count == 0 || target > _documents[_count - 1])
        {
            if (Document == Scorer.NoMoreDocuments)
            {
                return Document;
            }

            _started = true;
            return Load(_cursor.Advance(target));
        }

        // Targets of conjunctions are mostly near: double the step, then halve it.
        var documents = _documents.AsSpan(0, _count);
        var (low, step) = (_at, 1);
        while (low + step < documents.Length && documents[low + step] < target)
        {
            low += step;
            step <<= 1;
        }

        var high = Math.Min(low + step, documents.Length - 1);
        while (low + 1 < high)
        {
            var middle = (low + high) >>> 1;
            if (documents[middle] < target)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        _at = high;
        return Document = documents[high];
    }

    private int Load(int first)
    {
        (_at, _count, _frequenciesLoaded) = (0, 0, false);
        if (first != Scorer.NoMoreDocuments)
        {
            var documents = _cursor.BlockDocuments;
            documents.CopyTo(_documents);
            _count = documents.Length;
        }

        return Document = first;
    }

    // The cursor may have been moved inside the block for positions only after this, so both spans begin at the same place.
    private void LoadFrequencies()
    {
        _cursor.BlockFrequencies.CopyTo(_frequencies);
        _frequenciesLoaded = true;
    }
}
