namespace SearchIndex.Actions.Knowledge.Compiled;

/// <summary>
/// The tree of patterns of a <see cref="MultiPatternMatcher{T}"/> as flat arrays that can be written to a file and used from there.
/// </summary>
/// <remarks>
/// Nodes are numbered from 0, the root, level by level, and within a level by their parents and then by character, so that the children
/// of a node follow each other: node <c>n</c> has the children <c>Children[n]</c> to <c>Children[n + 1]</c> (exclusive), their characters
/// ascending. Whatever a node falls back to has a lower number.
/// </remarks>
internal sealed class PatternTree
{
    private readonly List<int> _children = [];
    private readonly List<char> _characters = ['\0'];
    private readonly List<ushort> _lengths = [0];
    private readonly List<int> _firstValue = [];
    private readonly List<NameReference> _values = [];

    /// <summary>Builds the tree.</summary>
    /// <param name="patterns">Folded patterns with what they stand for; empty ones are passed over.</param>
    public PatternTree(IEnumerable<KeyValuePair<string, NameReference>> patterns)
    {
        // OrderBy keeps the order of equal patterns, and so of their values.
        var sorted = patterns.Where(pattern => pattern.Key.Length > 0).OrderBy(pattern => pattern.Key, StringComparer.Ordinal).ToArray();
        var level = new List<(int From, int To, int Parent)> { (0, sorted.Length, 0) };
        var parents = new List<int> { 0 };
        while (level.Count > 0)
        {
            var next = new List<(int From, int To, int Parent)>();
            foreach (var (from, to, _) in level)
            {
                var node = _children.Count;
                var depth = _lengths[node];
                var at = from;
                _firstValue.Add(_values.Count);
                for (; at < to && sorted[at].Key.Length == depth; at++)
                {
                    _values.Add(sorted[at].Value);
                }

                _children.Add(_characters.Count);
                while (at < to)
                {
                    var start = at;
                    while (at < to && sorted[at].Key[depth] == sorted[start].Key[depth])
                    {
                        at++;
                    }

                    _characters.Add(sorted[start].Key[depth]);
                    _lengths.Add(checked((ushort)(depth + 1)));
                    parents.Add(node);
                    next.Add((start, at, node));
                }
            }

            level = next;
        }

        _children.Add(_characters.Count);
        _firstValue.Add(_values.Count);
        Link(parents);
    }

    /// <summary>First child of each node, and one more.</summary>
    public IReadOnlyList<int> Children => _children;

    /// <summary>The last character of the path to each node.</summary>
    public IReadOnlyList<char> Characters => _characters;

    /// <summary>Characters of the path to each node.</summary>
    public IReadOnlyList<ushort> Lengths => _lengths;

    /// <summary>The first value of each node, and one more.</summary>
    public IReadOnlyList<int> FirstValue => _firstValue;

    /// <summary>What patterns stand for, by node.</summary>
    public IReadOnlyList<NameReference> Values => _values;

    /// <summary>The node of the longest end of each node's path that begins another pattern.</summary>
    public int[] Fail { get; private set; } = [];

    /// <summary>The nearest node on the way of <see cref="Fail"/> that has a value; 0 for none.</summary>
    public int[] NextEnd { get; private set; } = [];

    private void Link(List<int> parents)
    {
        Fail = new int[_characters.Count];
        NextEnd = new int[_characters.Count];
        for (var node = 1; node < Fail.Length; node++)
        {
            if (parents[node] != 0)
            {
                var at = Fail[parents[node]];
                var child = Child(at, _characters[node]);
                while (child == 0 && at != 0)
                {
                    at = Fail[at];
                    child = Child(at, _characters[node]);
                }

                Fail[node] = child;
            }

            var to = Fail[node];
            NextEnd[node] = _firstValue[to] < _firstValue[to + 1] ? to : NextEnd[to];
        }
    }

    private int Child(int node, char c)
    {
        var from = _children[node];
        var found = _characters.BinarySearch(from, _children[node + 1] - from, c, null);
        return found < 0 ? 0 : found;
    }
}
