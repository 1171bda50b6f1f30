namespace SearchIndex.Analysis.Chinese;

/// <summary>
/// All words that could stand in one sentence, ordered by start and then as they were added, and the cheapest path through them.
/// Memory for one thread, used again and again.
/// </summary>
internal sealed class WordLattice
{
    private int[] _words = new int[256];
    private int[] _starts = new int[256];
    private int[] _ends = new int[256];
    private int[] _previous = new int[256];
    private double[] _best = new double[256];
    private int[] _firstAt = new int[256];
    private int[] _path = new int[256];
    private int _count;

    /// <summary>The cheapest path as node numbers in order, without the marks of begin and end; valid until <see cref="Open"/>.</summary>
    internal ReadOnlySpan<int> Path => _path.AsSpan(PathStart, PathLength);

    private int PathStart { get; set; }

    private int PathLength { get; set; }

    /// <summary>Where the word of a node starts in the sentence.</summary>
    internal int Start(int node) => _starts[node];

    /// <summary>Where the word of a node ends in the sentence, exclusive.</summary>
    internal int End(int node) => _ends[node];

    /// <summary>Begins a new sentence.</summary>
    /// <param name="length">Its length in units.</param>
    internal void Open(int length)
    {
        if (_firstAt.Length < length + 2)
        {
            _firstAt = new int[Math.Max(length + 2, _firstAt.Length * 2)];
        }

        _count = 0;
        Add(-1, 0, ChineseLexicon.Begin);
    }

    /// <summary>Says that all words that start before a place have been added. To be called for every place, in order.</summary>
    internal void Reach(int place) => _firstAt[place] = _count;

    /// <summary>Adds a word that starts at the place reached last.</summary>
    internal void Add(int start, int end, int word)
    {
        var node = _count;
        if (node == _words.Length)
        {
            Grow();
        }

        _words[node] = word;
        _starts[node] = start;
        _ends[node] = end;
        _count = node + 1;
    }

    /// <summary>Moves the end of the word added last.</summary>
    internal void EndLast(int end) => _ends[_count - 1] = end;

    /// <summary>Ends the sentence and finds the cheapest path; of equally cheap ones, the one whose words were added first.</summary>
    /// <param name="lexicon">Gives the costs.</param>
    /// <param name="length">The length of the sentence in units.</param>
    internal void Solve(ChineseLexicon lexicon, int length)
    {
        Reach(length);
        Add(length, length + 1, ChineseLexicon.End);
        Reach(length + 1);
        Relax(lexicon);
        Trace();
    }

    private void Relax(ChineseLexicon lexicon)
    {
        var words = lexicon.Words;
        var bigrams = lexicon.Bigrams;
        var costs = lexicon.Costs;
        var nodeWords = _words.AsSpan(0, _count);
        var best = _best.AsSpan(0, _count);
        var previous = _previous.AsSpan(0, _count);
        best.Fill(double.MaxValue);
        best[0] = 0;
        unchecked
        {
            for (var left = 0; left < nodeWords.Length - 1; left++)
            {
                var leftWord = nodeWords[left];
                var soFar = best[left];
                ref readonly var word = ref words[leftWord];
                var unseen = soFar + word.CostToUnseen;
                var row = word.Row;
                var mask = word.Mask;

                // Places without a word (spaces) are stepped over: the table of places names the next word there is.
                var right = _firstAt[_ends[left]];
                var end = _firstAt[_starts[right] + 1];
                for (; right < end; right++)
                {
                    var rightWord = nodeWords[right];
                    var cost = unseen;
                    var at = BigramSlot.Home(rightWord) & mask;
                    for (var found = bigrams[row + at]; found.Right >= 0; found = bigrams[row + at])
                    {
                        if (found.Right == rightWord)
                        {
                            cost = soFar + costs[found.Cost];
                            break;
                        }

                        at = (at + 1) & mask;
                    }

                    if (cost < best[right])
                    {
                        best[right] = cost;
                        previous[right] = left;
                    }
                }
            }
        }
    }

    private void Trace()
    {
        var at = _path.Length;
        for (var node = _previous[_count - 1]; node != 0; node = _previous[node])
        {
            _path[--at] = node;
        }

        PathStart = at;
        PathLength = _path.Length - at;
    }

    private void Grow()
    {
        var length = _words.Length * 2;
        Array.Resize(ref _words, length);
        Array.Resize(ref _starts, length);
        Array.Resize(ref _ends, length);
        Array.Resize(ref _previous, length);
        Array.Resize(ref _best, length);
        Array.Resize(ref _path, length);
    }
}
