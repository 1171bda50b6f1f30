namespace SearchIndex.Analysis.Chinese;

/// <summary>
/// All words that could stand in one sentence, ordered by start and then as they were added, and the cheapest path through them: it is
/// known up to each word as soon as the word is added, because all words that end where it starts were added before.
/// Memory for one thread, used again and again.
/// </summary>
/// <remarks>
/// Most time goes into waiting for the memory of pairs. Nothing that decides where the program goes on depends on what is read there,
/// save for the few pairs that are not in their first slot, so the processor asks for the pairs of the next words meanwhile.
/// </remarks>
internal sealed class WordLattice
{
    private LatticeNode[] _nodes = new LatticeNode[256];

    /// <summary>By place: the node added last of those that end there; -1 without.</summary>
    private int[] _lastAt = new int[256];
    private int[] _path = new int[256];
    private LexiconWord[] _words = [];
    private uint[] _slots = [];
    private double[] _costs = [];
    private int _count;

    /// <summary>The cheapest path as node numbers in order, without the marks of begin and end; valid until <see cref="Open"/>.</summary>
    internal ReadOnlySpan<int> Path => _path.AsSpan(PathStart, PathLength);

    private int PathStart { get; set; }

    private int PathLength { get; set; }

    /// <summary>Whether a word of the sentence may hold spaces; to be said by whoever adds one.</summary>
    internal bool HoldsSpaces { get; set; }

    /// <summary>Where the word of a node starts in the sentence.</summary>
    internal int Start(int node) => _nodes[node].Start;

    /// <summary>Where the word of a node ends in the sentence, exclusive.</summary>
    internal int End(int node) => _nodes[node].End;

    /// <summary>Begins a new sentence.</summary>
    /// <param name="lexicon">Gives the costs.</param>
    /// <param name="length">The length of the sentence in units.</param>
    internal void Open(ChineseLexicon lexicon, int length)
    {
        if (_lastAt.Length < length + 2)
        {
            _lastAt = new int[Math.Max(length + 2, _lastAt.Length * 2)];
        }

        (_words, _slots, _costs) = (lexicon.Words, lexicon.Pairs, lexicon.Costs);
        _lastAt.AsSpan(0, length + 2).Fill(-1);
        ref var begin = ref _nodes[0];
        begin.Best = 0;
        begin.Word = _words[ChineseLexicon.Begin];
        begin.Start = -1;
        begin.NextAtEnd = -1;
        _lastAt[0] = 0;
        _count = 1;
        HoldsSpaces = false;
    }

    /// <summary>Says that no word can start or end with the unit at a place: whatever ends in front of it is followed by what starts behind it.</summary>
    internal void Skip(int place) => _lastAt[place + 1] = _lastAt[place];

    /// <summary>Adds a word and finds the cheapest path up to it; of equally cheap ones, the one whose last word was added first.</summary>
    /// <param name="start">Where it starts: no less than the start of the word added before, and the end of a word, or a place behind it that was skipped to.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="word">Its number.</param>
    internal void Add(int start, int end, int word)
    {
        unchecked
        {
            var nodes = _nodes;
            var count = _count;
            if (count >= nodes.Length)
            {
                nodes = Grow();
            }

            var slots = _slots;
            var costs = _costs;
            var best = double.MaxValue;
            var previous = 0;
            var home = PairSlot.Home(word);
            for (var left = _lastAt[start]; left >= 0;)
            {
                ref readonly var from = ref nodes[left];
                ref readonly var record = ref from.Word;
                var at = home & record.Mask;
                var slot = slots[record.Row + at];
                var found = PairSlot.IfRight(slot, word);
                if (found == 0 && (slot & 1) != 0)
                {
                    do
                    {
                        at = (at + 1) & record.Mask;
                        slot = slots[record.Row + at];
                        found = PairSlot.IfRight(slot, word);
                    }
                    while (found == 0 && PairSlot.Right(slot) != PairSlot.NoWord);
                }

                // The words that end here come last added first.
                var cost = from.Best + costs[record.Costs + PairSlot.Cost(found)];
                var isBest = -(cost <= best ? 1 : 0);
                previous ^= (previous ^ left) & isBest;
                best = double.MinNative(cost, best);
                left = from.NextAtEnd;
            }

            ref var node = ref nodes[count];
            node.Best = best;
            node.Word = _words[word];
            node.Start = start;
            node.End = end;
            node.Previous = previous;
            ref var last = ref _lastAt[end];
            node.NextAtEnd = last;
            last = count;
            _count = count + 1;
        }
    }

    /// <summary>Ends the sentence and finds the cheapest path.</summary>
    /// <param name="length">The length of the sentence in units.</param>
    internal void Solve(int length)
    {
        Add(length, length + 1, ChineseLexicon.End);
        Trace();
    }

    private void Trace()
    {
        if (_path.Length < _count)
        {
            _path = new int[_nodes.Length];
        }

        var nodes = _nodes;
        var path = _path;
        var at = path.Length;
        for (var node = nodes[_count - 1].Previous; node != 0; node = nodes[node].Previous)
        {
            path[--at] = node;
        }

        PathStart = at;
        PathLength = path.Length - at;
    }

    private LatticeNode[] Grow()
    {
        Array.Resize(ref _nodes, _nodes.Length * 2);
        return _nodes;
    }
}
