using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Actions.Knowledge.Compiled;

/// <summary>Finds the patterns of a <see cref="PatternTree"/> in texts, out of a mapped file: the same as <see cref="MultiPatternMatcher{T}"/> finds. Safe for use by many threads.</summary>
internal sealed class CompiledMatcher
{
    private const int ReferenceBytes = 12;

    private readonly FramedInput _input;
    private readonly MatchingFold _fold;
    private readonly IReadOnlyList<KnowledgeEntry> _entries;
    private readonly long _root;
    private readonly long _children;
    private readonly long _characters;
    private readonly long _lengths;
    private readonly long _fail;
    private readonly long _nextEnd;
    private readonly long _firstValue;
    private readonly long _values;
    private readonly int _nodes;
    private readonly NameMeaning?[] _meanings;

    /// <summary>Takes a tree out of a file.</summary>
    /// <param name="input">The file, which stays open.</param>
    /// <param name="offset">Where the tree begins, as <see cref="Write"/> left it; afterwards where it ends.</param>
    /// <param name="fold">How texts are folded.</param>
    /// <param name="entries">What values refer to.</param>
    public CompiledMatcher(FramedInput input, ref long offset, MatchingFold fold, IReadOnlyList<KnowledgeEntry> entries)
    {
        (_input, _fold, _entries) = (input, fold, entries);
        var counts = RecordArray.View<int>(input.Slice(offset, 8));
        _nodes = counts[0];
        _meanings = new NameMeaning?[counts[1]];
        var at = offset + 8;
        long Next(long count, int bytes)
        {
            var start = at;
            at += (((count * bytes) + 7) / 8) * 8;
            return start;
        }

        _root = Next(char.MaxValue + 1, sizeof(ushort));
        _children = Next(_nodes + 1, sizeof(int));
        _characters = Next(_nodes, sizeof(char));
        _lengths = Next(_nodes, sizeof(ushort));
        _fail = Next(_nodes, sizeof(int));
        _nextEnd = Next(_nodes, sizeof(int));
        _firstValue = Next(_nodes + 1, sizeof(int));
        _values = Next(_meanings.Length, ReferenceBytes);
        offset = at;
    }

    /// <summary>Writes a tree: numbers of nodes and values, then the arrays, each filled up to 8 bytes.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="writer">Receives it; at a multiple of 8.</param>
    public static void Write(PatternTree tree, ByteWriter writer)
    {
        writer.WriteUInt32((uint)tree.Characters.Count);
        writer.WriteUInt32((uint)tree.Values.Count);
        var root = new ushort[char.MaxValue + 1];
        for (var child = tree.Children[0]; child < tree.Children[1]; child++)
        {
            root[tree.Characters[child]] = checked((ushort)child);
        }

        Array(root, writer.WriteUInt16);
        Array(tree.Children, value => writer.WriteUInt32((uint)value));
        Array(tree.Characters, value => writer.WriteUInt16(value));
        Array(tree.Lengths, writer.WriteUInt16);
        Array(tree.Fail, value => writer.WriteUInt32((uint)value));
        Array(tree.NextEnd, value => writer.WriteUInt32((uint)value));
        Array(tree.FirstValue, value => writer.WriteUInt32((uint)value));
        Array(tree.Values, value =>
        {
            writer.WriteUInt32((uint)value.Entry);
            writer.WriteUInt32((uint)value.Name);
            writer.WriteUInt32((uint)value.Form);
        });

        void Array<T>(IReadOnlyList<T> values, Action<T> write)
        {
            foreach (var value in values)
            {
                write(value);
            }

            while (writer.Length % 8 != 0)
            {
                writer.WriteByte(0);
            }
        }
    }

    /// <summary>Finds all occurrences of all patterns, those inside and across others among them.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Receives start, end (exclusive) and meaning; sorted by end, longer ones first.</param>
    public void Find(string text, List<(int Start, int End, NameMeaning Value)> found)
    {
        found.Clear();
        var root = View<ushort>(_root, char.MaxValue + 1, sizeof(ushort));
        var children = View<int>(_children, _nodes + 1, sizeof(int));
        var characters = View<char>(_characters, _nodes, sizeof(char));
        var lengths = View<ushort>(_lengths, _nodes, sizeof(ushort));
        var fail = View<int>(_fail, _nodes, sizeof(int));
        var nextEnd = View<int>(_nextEnd, _nodes, sizeof(int));
        var firstValue = View<int>(_firstValue, _nodes + 1, sizeof(int));
        var node = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = _fold.Fold(text[at]);
            var next = 0;
            while (node != 0 && next == 0)
            {
                var child = characters[children[node]..children[node + 1]].BinarySearch(c);
                next = child < 0 ? 0 : children[node] + child;
                node = fail[node];
            }

            node = next != 0 ? next : root[c];
            for (var end = firstValue[node] < firstValue[node + 1] ? node : nextEnd[node]; end != 0; end = nextEnd[end])
            {
                var start = at + 1 - lengths[end];
                if (WordBorders.AreAt(_fold, text, start, at + 1))
                {
                    for (var value = firstValue[end]; value < firstValue[end + 1]; value++)
                    {
                        found.Add((start, at + 1, Meaning(value)));
                    }
                }
            }
        }
    }

    // Two threads may make the same meaning; they are equal, and either will do.
    private NameMeaning Meaning(int value)
    {
        if (_meanings[value] is { } known)
        {
            return known;
        }

        var numbers = View<int>(_values + ((long)value * ReferenceBytes), 3, sizeof(int));
        return _meanings[value] = new NameReference(numbers[0], numbers[1], (NameForm)numbers[2]).Resolve(_entries);
    }

    private ReadOnlySpan<T> View<T>(long offset, int count, int bytes)
        where T : unmanaged => RecordArray.View<T>(_input.Slice(offset, checked(count * bytes)));
}
