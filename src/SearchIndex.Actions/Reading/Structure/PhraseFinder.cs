namespace SearchIndex.Actions.Reading.Structure;

/// <summary>
/// Finds all phrases in a folded text in one pass (Aho and Corasick, "Efficient string matching", 1975).
/// Time is linear in the text plus the occurrences. Immutable and safe for use by many threads.
/// </summary>
internal sealed class PhraseFinder
{
    private const int Symbols = 36;

    private readonly List<int[]> _next = [];
    private readonly List<Phrase[]> _phrases = [];
    private readonly List<int> _report = [];
    private readonly int _longest;

    /// <summary>Builds the automaton.</summary>
    /// <param name="set">The phrases; their keys hold ASCII letters and digits.</param>
    public PhraseFinder(PhraseSet set)
    {
        Phrases = set.All;
        NewState();
        foreach (var phrase in set.All)
        {
            var state = 0;
            foreach (var c in phrase.Key)
            {
                var symbol = Symbol(c);
                if (_next[state][symbol] < 0)
                {
                    _next[state][symbol] = NewState();
                }

                state = _next[state][symbol];
            }

            _phrases[state] = [.. _phrases[state], phrase];
            _longest = Math.Max(_longest, phrase.Key.Length);
        }

        Link();
    }

    /// <summary>The phrases that are looked for.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>Length of the longest phrase.</summary>
    public int Longest => _longest;

    /// <summary>Finds the phrases.</summary>
    /// <param name="key">A folded text.</param>
    /// <param name="into">Where occurrences go, ascending by their ends.</param>
    public void Find(ReadOnlySpan<char> key, List<Occurrence> into)
    {
        var state = 0;
        for (var i = 0; i < key.Length; i++)
        {
            var symbol = Symbol(key[i]);
            state = symbol < 0 ? 0 : _next[state][symbol];
            for (var s = _phrases[state].Length > 0 ? state : _report[state]; s > 0; s = _report[s])
            {
                foreach (var phrase in _phrases[s])
                {
                    into.Add(new Occurrence(phrase, i + 1 - phrase.Key.Length, i + 1, 0));
                }
            }
        }
    }

    private static int Symbol(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= '0' and <= '9' => 26 + c - '0',
        _ => -1,
    };

    private int NewState()
    {
        var edges = new int[Symbols];
        Array.Fill(edges, -1);
        _next.Add(edges);
        _phrases.Add([]);
        _report.Add(0);
        return _next.Count - 1;
    }

    /// <summary>Turns the tree into an automaton: a missing edge leads where the longest known suffix leads.</summary>
    private void Link()
    {
        var fail = new int[_next.Count];
        var queue = new Queue<int>();
        for (var symbol = 0; symbol < Symbols; symbol++)
        {
            var child = _next[0][symbol];
            if (child < 0)
            {
                _next[0][symbol] = 0;
            }
            else
            {
                queue.Enqueue(child);
            }
        }

        while (queue.TryDequeue(out var state))
        {
            _report[state] = _phrases[fail[state]].Length > 0 ? fail[state] : _report[fail[state]];
            for (var symbol = 0; symbol < Symbols; symbol++)
            {
                var child = _next[state][symbol];
                if (child < 0)
                {
                    _next[state][symbol] = _next[fail[state]][symbol];
                }
                else
                {
                    fail[child] = _next[fail[state]][symbol];
                    queue.Enqueue(child);
                }
            }
        }
    }
}
