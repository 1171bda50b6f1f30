namespace SearchIndex.Analysis.Chinese;

/// <summary>
/// All words that could stand in one sentence, ordered by start and then as they were added, and the cheapest path through them.
/// Memory for one thread, used again and again.
/// </summary>
internal sealed class WordLattice
{
    private LatticeNode[] _nodes = new LatticeNode[256];
    private BigramSlot[] _firstSlots = new BigramSlot[1024];
    private int[] _firstAt = new int[256];
    private int[] _path = new int[256];
    private int _count;

    /// <summary>The cheapest path as node numbers in order, without the marks of begin and end; valid until <see cref="Open"/>.</summary>
    internal ReadOnlySpan<int> Path => _path.AsSpan(PathStart, PathLength);

    private int PathStart { get; set; }

    private int PathLength { get; set; }

    /// <summary>Where the word of a node starts in the sentence.</summary>
    internal int Start(int node) => _nodes[node].Start;

    /// <summary>Where the word of a node ends in the sentence, exclusive.</summary>
    internal int End(int node) => _nodes[node].End;

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
        var nodes = _nodes;
        var count = _count;
        if (count >= nodes.Length)
        {
            nodes = Grow();
        }

        ref var node = ref nodes[count];
        node.Best = double.MaxValue;
        node.Word = word;
        node.Start = start;
        node.End = end;
        _count = unchecked(count + 1);
    }

    /// <summary>Moves the end of the word added last.</summary>
    internal void EndLast(int end) => _nodes[_count - 1].End = end;

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

    /// <summary>
    /// Reads, for each step of the graph, the slot of the table of pairs in which it is looked up first. Nothing depends on what is read,
    /// so the processor waits for many of these places of memory at once.
    /// </summary>
    private void ReadFirstSlots(ChineseLexicon lexicon)
    {
        ReadOnlySpan<LexiconWord> words = lexicon.Words;
        ReadOnlySpan<BigramSlot> bigrams = lexicon.Bigrams;
        ReadOnlySpan<int> firstAt = _firstAt;
        ReadOnlySpan<LatticeNode> nodes = _nodes.AsSpan(0, _count);
        var slots = _firstSlots;
        var step = 0;
        unchecked
        {
            for (var left = 0; left < nodes.Length - 1; left++)
            {
                ref readonly var word = ref words[nodes[left].Word];
                var first = firstAt[nodes[left].End];
                var rights = nodes[first..firstAt[nodes[first].Start + 1]];
                if (slots.Length < step + rights.Length)
                {
                    Array.Resize(ref _firstSlots, Math.Max(step + rights.Length, 2 * slots.Length));
                    slots = _firstSlots;
                }

                var target = slots.AsSpan(step, rights.Length);
                step += rights.Length;
                for (var i = 0; i < target.Length; i++)
                {
                    // Pairs that the filter knows to be unseen read slot 0, which is empty in every lexicon.
                    var right = rights[i].Word;
                    var maybeSeen = -(int)((word.Filter >> BigramSlot.FilterPlace(right)) & 1);
                    target[i] = bigrams[(word.Row + (BigramSlot.Home(right) & word.Mask)) & maybeSeen];
                }
            }
        }
    }

    private void Relax(ChineseLexicon lexicon)
    {
        ReadFirstSlots(lexicon);
        ReadOnlySpan<LexiconWord> words = lexicon.Words;
        ReadOnlySpan<double> costs = lexicon.Costs;
        ReadOnlySpan<int> firstAt = _firstAt;
        ReadOnlySpan<BigramSlot> slots = _firstSlots;
        var nodes = _nodes.AsSpan(0, _count);
        nodes[0].Best = 0;
        var step = 0;
        unchecked
        {
            for (var left = 0; left < nodes.Length - 1; left++)
            {
                ref readonly var from = ref nodes[left];
                ref readonly var word = ref words[from.Word];
                var soFar = from.Best;
                var least = soFar + word.LeastCost;

                // Places without a word (spaces) are stepped over: the table of places names the next word there is.
                var first = firstAt[from.End];
                foreach (ref var to in nodes[first..firstAt[nodes[first].Start + 1]])
                {
                    var slot = slots[step++];

                    // Sums of doubles round the same way, so whatever is no less before rounding is no less after it.
                    if (least >= to.Best)
                    {
                        continue;
                    }

                    var cost = soFar + word.CostToUnseen;
                    if (slot.Right >= 0)
                    {
                        if (slot.Right != to.Word)
                        {
                            slot = lexicon.Find(word, to.Word);
                        }

                        if (slot.Right >= 0)
                        {
                            cost = soFar + costs[slot.Cost];
                        }
                    }

                    if (cost < to.Best)
                    {
                        to.Best = cost;
                        to.Previous = left;
                    }
                }
            }
        }
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
