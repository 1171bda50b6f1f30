using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Memory that one search after another works in, so that a search allocates next to nothing. Used by one search at a time, and there by
/// one source of hits at a time.
/// </summary>
internal sealed class SearchScratch
{
    private readonly List<ScoredBlocks> _blocks = [];
    private readonly Dictionary<string, Bm25> _bm25 = new(StringComparer.Ordinal);
    private Bm25Options? _options;
    private int _opened;
    private CandidateList? _candidates;
    private PhraseCandidates? _phraseCandidates;
    private CommonDocuments? _common;
    private double[]? _sums;
    private byte[]? _marks;

    /// <summary>BM25 by field, kept from search to search: those who share this memory search the same snapshot.</summary>
    public Dictionary<string, Bm25> Bm25(Bm25Options options)
    {
        if (_options != options)
        {
            _bm25.Clear();
            _options = options;
        }

        return _bm25;
    }

    /// <summary>The batch that hits are read into.</summary>
    public HitBatch Batch { get; } = new();

    /// <summary>Documents that may become hits.</summary>
    public CandidateList Candidates => _candidates ??= new CandidateList();

    /// <summary>Documents that may have a phrase.</summary>
    public PhraseCandidates PhraseCandidates => _phraseCandidates ??= new PhraseCandidates();

    /// <summary>Documents that have all of several terms.</summary>
    public CommonDocuments Common => _common ??= new CommonDocuments();

    /// <summary>A window of sums; every user leaves it empty.</summary>
    public double[] Sums
    {
        get
        {
            if (_sums is null)
            {
                _sums = new double[HitBatch.Capacity];
                _sums.AsSpan().Fill(Storage.Numbers.SumWindow.Empty);
            }

            return _sums;
        }
    }

    /// <summary>A window of marks; every user leaves it empty.</summary>
    public byte[] Marks => _marks ??= new byte[HitBatch.Capacity];

    /// <summary>Ends the use by one source of hits.</summary>
    public void Release()
    {
        for (var i = 0; i < _opened; i++)
        {
            _blocks[i].Close();
        }

        _opened = 0;
    }

    /// <summary>Gives the blocks of one more term, to be opened.</summary>
    public ScoredBlocks NextBlocks()
    {
        if (_opened == _blocks.Count)
        {
            _blocks.Add(new ScoredBlocks());
        }

        return _blocks[_opened++];
    }
}
