using System.Runtime.CompilerServices;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Numbers;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// One term of a query in one segment, a block of documents at a time, in arrays that bulk work reads straight: with all that its scores
/// need, and bounds of its scores from skip data. Used again and again; <see cref="Open"/> begins anew.
/// </summary>
internal sealed class ScoredBlocks
{
    private const int BlockSize = PostingsCursor.BlockSize;

    // A window of 4,096 documents has parts of at most 33 full blocks.
    private const int MostBounds = 40;

    // Higher ones are not told apart.
    private const int MostFrequency = 1 << 20;

    private int[] _documents = new int[BlockSize];
    private int[] _frequencies = new int[BlockSize];
    private int[] _ends = new int[BlockSearch.Parts];
    private readonly int[] _some = new int[BlockSize + 16];
    private readonly int[] _someFrequencies = new int[BlockSize + 16];
    private readonly float[] _scores = new float[BlockSize];
    private readonly int[] _boundLasts = new int[MostBounds];
    private readonly float[] _blockBounds = new float[MostBounds];
    private PostingsCursor _cursor = null!;
    private PostingsCursor? _spare;
    private FieldTerms _terms = null!;
    private float[] _cache = [];
    private bool _hasNorms;
    private bool _frequenciesLoaded;
    private BitBlock? _bits;
    private bool _asBits;
    private bool _expanded;
    private int _boundedUntil;
    private float _bound;
    private float _blockFactor;
    private float _factor;

    /// <summary>
    /// Documents of the block; behind <see cref="Count"/> they mean nothing. After <see cref="Reach"/> they are there once a document was moved to.
    /// </summary>
    public ReadOnlySpan<int> Documents => _documents;

    /// <summary>Documents in the block; 0 before the first one and after the last.</summary>
    public int Count { get; private set; }

    /// <summary>Index of the next document that was not given yet; of use once a document was moved to.</summary>
    public int At { get; private set; }

    /// <summary>The last document of the block: -1 before the first block, <see cref="Scorer.NoMoreDocuments"/> after the last.</summary>
    public int Last { get; private set; }

    /// <summary>The product of boost and idf.</summary>
    public float Weight { get; private set; }

    public int DocumentFrequency => _cursor.DocumentFrequency;

    /// <summary>Frequencies paired with the documents, decoded when first asked for.</summary>
    public ReadOnlySpan<int> Frequencies
    {
        get
        {
            if (!_frequenciesLoaded)
            {
                _cursor.LoadFrequencies(ref _frequencies);
                _frequenciesLoaded = true;
            }

            return _frequencies;
        }
    }

    /// <summary>
    /// Whether the double sum of any scores of these terms is exact in any order, so that the order of adding them does not show.
    /// </summary>
    /// <remarks>
    /// A score w - w / (1 + x) is a multiple of the unit in the last place of w / 2: where x is at least 1 it is a single at or above
    /// w / 2; where x is less, both operands are singles at or above w / 2 and their difference is exact. With e the exponent of
    /// the smallest weight, all scores are multiples of 2^(e - 24), and sums of these below 2^(e - 24 + 53) lose nothing.
    /// </remarks>
    public static bool SumsAreExact(ReadOnlySpan<ScoredBlocks> terms)
    {
        var (smallest, sum) = (double.MaxValue, 0.0);
        foreach (var term in terms)
        {
            sum += term.Weight;
            smallest = term.Weight > 0 ? Math.Min(smallest, term.Weight) : smallest;
        }

        return smallest > 1e-30 && sum < Math.ScaleB(1.0, Math.ILogB(smallest) + 28);
    }

    /// <summary>Begins with a term.</summary>
    /// <param name="terms">The field.</param>
    /// <param name="entry">The term.</param>
    /// <param name="weight">The product of boost and idf.</param>
    /// <param name="cache">Length factors; empty where no scores are wanted.</param>
    public void Open(FieldTerms terms, in TermEntry entry, float weight, float[] cache)
    {
        _cursor = terms.Postings(entry, _spare);
        (_terms, _cache, Weight) = (terms, cache, weight);
        _hasNorms = !terms.Norms.IsEmpty;
        (Count, At, Last, _frequenciesLoaded, _boundedUntil, _bound) = (0, 0, -1, false, -1, 0f);
        (_asBits, _expanded) = (false, true);
    }

    /// <summary>Forgets the term, so that nothing of the index is held.</summary>
    public void Close() => (_spare, _cursor, _terms, _cache, _bits) = (_cursor, null!, null!, [], null);

    /// <summary>Moves to the first document at or after a target; never backwards.</summary>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveTo(int target)
    {
        if (target > Last && !Load(target, expand: true))
        {
            return false;
        }

        if (Last == Scorer.NoMoreDocuments)
        {
            return false;
        }

        if (!_expanded)
        {
            Expand();
        }

        if (_documents[At] < target)
        {
            At = BlockSearch.FirstAtLeast(_documents, _ends, target);
        }

        return true;
    }

    /// <summary>
    /// Moves to the block of the first document at or after a target; never backwards. Nothing is decoded that <see cref="Match"/>
    /// and <see cref="FirstFrom"/> do not need.
    /// </summary>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Reach(int target) => target > Last ? Load(target, expand: false) : Last != Scorer.NoMoreDocuments;

    /// <summary>The first document of the block at or after a target.</summary>
    /// <param name="target">At most <see cref="Last"/>.</param>
    public int FirstFrom(int target) => _asBits ? _bits!.FirstAtLeast(target) : _documents[BlockSearch.FirstAtLeast(_documents, _ends, target)];

    /// <summary>Index of the first document of the block at or after a limit; the count where all are before it.</summary>
    public int IndexOf(int limit) => limit > Last ? Count : BlockSearch.FirstAtLeast(_documents, _ends, limit);

    /// <summary>Marks documents as given; after the last of the block the next move goes to the next block.</summary>
    public void PassTo(int index) => At = index;

    /// <summary>Lists the numbers that the block has; see <see cref="BlockSearch"/>.</summary>
    public int Match(ReadOnlySpan<int> wanted, Span<int> found, Span<int> places) => _asBits
        ? _bits!.Match(wanted, found, places)
        : BlockSearch.Match(wanted, _documents, _ends, found, places);

    /// <summary>Marks all documents of the block.</summary>
    /// <param name="marks">A bit a document.</param>
    /// <param name="from">What is added to the number of each.</param>
    public void AddTo(ulong[] marks, int from)
    {
        if (_asBits)
        {
            _bits!.AddTo(marks, from);
            return;
        }

        foreach (var document in _documents.AsSpan(0, Count))
        {
            marks[(from + document) >> 6] |= 1UL << (from + document);
        }
    }

    /// <summary>Where the documents were found that <see cref="Intersect"/> listed.</summary>
    public FoundPlaces Found { get; } = new();

    /// <summary>Lists the documents that have the term, of some that lie in any of its blocks.</summary>
    /// <param name="documents">Ascending, at most 128; the first one at or after those of the calls before.</param>
    /// <param name="found">Receives indexes of <paramref name="documents"/>; one longer than it.</param>
    /// <returns>How many there are.</returns>
    public int Intersect(ReadOnlySpan<int> documents, Span<int> found)
    {
        var (count, from) = (0, 0);
        Found.Begin();
        while (from < documents.Length && Reach(documents[from]))
        {
            var before = count;
            count = _asBits
                ? _bits!.Match(documents, ref from, Found.NextBlock, found, Found.Places, count)
                : BlockSearch.Match(documents, ref from, Last, _documents, _ends, Found.NextBlock, found, Found.Places, count);
            if (count > before)
            {
                Found.Remember(_cursor);
            }
        }

        return count;
    }

    /// <summary>A score that no document of the block exceeds.</summary>
    public float LoadedBound()
    {
        var bounds = _cursor.LoadedBounds();
        return Bm25.Score(Weight, bounds.MaxFrequency, _cache[_hasNorms ? bounds.MinNorm : Bm25.NoNorm]);
    }

    /// <summary>Reads frequencies of some documents of the block.</summary>
    /// <param name="indexes">Which ones, ascending.</param>
    /// <param name="frequencies">Receives them, paired.</param>
    public void ReadFrequencies(ReadOnlySpan<int> indexes, Span<int> frequencies)
    {
        if (!_frequenciesLoaded)
        {
            _cursor.ReadFrequencies(indexes, frequencies);
            return;
        }

        for (var i = 0; i < indexes.Length; i++)
        {
            frequencies[i] = _frequencies[indexes[i]];
        }
    }

    /// <summary>Lists where the positions in some documents of the block are; see <see cref="PostingsCursor.ListPositions"/>.</summary>
    public void ListPositions(ReadOnlySpan<int> indexes, PositionsPlaces places) => _cursor.ListPositions(indexes, places);

    /// <summary>Reads positions in several documents; see <see cref="PostingsCursor.ReadPositions"/>.</summary>
    public void ReadPositions(PositionsPlaces places, int less, PositionRuns into) => _cursor.ReadPositions(places, less, into);

    /// <summary>Reads frequencies of the documents that were found, and kept.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="frequencies">Receives them.</param>
    public void ReadFoundFrequencies(int count, Span<int> frequencies) => Found.ReadFrequencies(_cursor, count, frequencies);

    /// <summary>Scores documents of the block.</summary>
    /// <param name="from">Index of the first.</param>
    /// <param name="to">Index after the last.</param>
    /// <param name="scores">Receives the scores, from its first place on.</param>
    public void Score(int from, int to, Span<float> scores) => Score(_documents.AsSpan(from, to - from), Frequencies[from..], scores);

    /// <summary>Scores documents.</summary>
    /// <param name="documents">Ascending.</param>
    /// <param name="frequencies">Frequencies of this term paired with them; what stands behind them does not matter.</param>
    /// <param name="scores">Receives the scores; what stands behind them may be overwritten.</param>
    public void Score(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, Span<float> scores)
    {
        var norms = _terms.Norms;
        if (norms.IsEmpty)
        {
            scores[..documents.Length].Fill(_cache[Bm25.NoNorm]);
        }
        else
        {
            Saturation.LookUp(documents, norms, _cache, scores);
        }

        // Whole vectors, where there is room for them: the rest one by one takes longer than a vector more.
        var whole = Math.Min((documents.Length + 7) & ~7, Math.Min(frequencies.Length, scores.Length));
        Saturation.Apply(frequencies[..whole], Weight, scores);
    }

    /// <summary>Adds those documents of the block to a list that score above a limit.</summary>
    /// <param name="from">Index of the first document.</param>
    /// <param name="to">Index after the last.</param>
    /// <param name="limit">What their scores must exceed.</param>
    /// <param name="bounded">Whether the last call of <see cref="Bound"/> was for a range with all these documents.</param>
    /// <param name="into">Receives them.</param>
    public void Select(int from, int to, float limit, bool bounded, CandidateList into)
    {
        var documents = _documents.AsSpan(from, to - from);
        var least = bounded && limit > 0f ? LeastFrequency(limit) : 1;
        if (least == 1)
        {
            Score(from, to, _scores);
            into.AppendAbove(documents, _scores.AsSpan(0, documents.Length), limit);
            return;
        }

        // Where even in the shortest field it takes more than one, most documents are out without a look at their lengths.
        var count = Selection.AtLeast(documents, Frequencies[from..], least, _some, _someFrequencies);
        if (count > 0)
        {
            Score(_some.AsSpan(0, count), _someFrequencies, _scores);
            into.AppendAbove(_some.AsSpan(0, count), _scores.AsSpan(0, count), limit);
        }
    }

    /// <summary>How many blocks the last call of <see cref="Bound"/> listed; those for which there is no place are one with the last.</summary>
    public int BoundCount { get; private set; }

    /// <summary>A score that no document from a number up to another (exclusive) exceeds.</summary>
    /// <param name="from">At least as much as in the call before.</param>
    /// <param name="to">More than <paramref name="from"/>.</param>
    /// <returns>0 where there is no document.</returns>
    public float Bound(int from, int to)
    {
        if (_boundedUntil < from)
        {
            Peek(from);
        }

        var bound = _bound;
        _factor = _blockFactor;
        (_boundLasts[0], _blockBounds[0], BoundCount) = (_boundedUntil, _bound, 1);
        while (_boundedUntil < to - 1)
        {
            Peek(_boundedUntil + 1);
            bound = Math.Max(bound, _bound);
            _factor = Math.Max(_factor, _blockFactor);
            if (BoundCount < _boundLasts.Length)
            {
                (_boundLasts[BoundCount], _blockBounds[BoundCount]) = (_boundedUntil, _bound);
                BoundCount++;
            }
            else
            {
                (_boundLasts[^1], _blockBounds[^1]) = (_boundedUntil, Math.Max(_blockBounds[^1], _bound));
            }
        }

        return bound;
    }

    /// <summary>One of the blocks that the last call of <see cref="Bound"/> looked at: its last document, and what no score in it exceeds.</summary>
    public (int Last, float Bound) BoundAt(int index) => (_boundLasts[index], _blockBounds[index]);

    /// <summary>The last document of the block in which a document is looked for.</summary>
    public int BoundedUntil(int from)
    {
        if (_boundedUntil < from)
        {
            Peek(from);
        }

        return _boundedUntil;
    }

    private bool Load(int target, bool expand)
    {
        _frequenciesLoaded = false;
        At = 0;
        if (Last == Scorer.NoMoreDocuments || (Count = _cursor.LoadBlock(target, expand, ref _documents, ref _ends, ref _bits, out _asBits)) == 0)
        {
            (Count, Last, _asBits, _expanded) = (0, Scorer.NoMoreDocuments, false, true);
            return false;
        }

        _expanded = !_asBits;
        Last = _asBits ? _bits!.Last : _documents[Count - 1];
        return true;
    }

    private void Expand()
    {
        _cursor.ExpandBlock();
        _expanded = true;
    }

    // A frequency below which no document in the range of the last bound scores above a limit; scores rise with frequencies.
    private int LeastFrequency(float limit)
    {
        var real = ((Weight / (Weight - limit)) - 1f) / _factor;
        var least = limit < Weight && real < MostFrequency ? Math.Max(1, (int)real) : MostFrequency;
        while (least > 1 && Bm25.Score(Weight, least - 1, _factor) > limit)
        {
            least >>= 1;
        }

        for (var i = 0; i < 4 && Bm25.Score(Weight, least, _factor) <= limit; i++)
        {
            least++;
        }

        return least;
    }

    private void Peek(int target)
    {
        var bounds = _cursor.PeekBlock(target);
        _boundedUntil = bounds.LastDocument;
        _blockFactor = _cache[_hasNorms ? bounds.MinNorm : Bm25.NoNorm];
        _bound = bounds.MaxFrequency == 0 ? 0f : Bm25.Score(Weight, bounds.MaxFrequency, _blockFactor);
    }
}
