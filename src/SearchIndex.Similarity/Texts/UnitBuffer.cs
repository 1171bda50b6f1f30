using SearchIndex.Analysis.Folding;

namespace SearchIndex.Similarity.Texts;

/// <summary>Memory in which a text becomes units, used again and again by one thread.</summary>
internal sealed class UnitBuffer
{
    private ulong[] _codes = new ulong[256];
    private int[] _starts = new int[256];
    private int[] _ends = new int[256];

    internal int Count { get; private set; }

    internal ReadOnlySpan<ulong> Codes => _codes.AsSpan(0, Count);

    internal FoldedText Folded { get; } = new();

    /// <summary>The letters of the word, or the digits of the figure, that is being read.</summary>
    internal char[] Term { get; private set; } = new char[64];

    internal void Clear() => Count = 0;

    internal void Add(ulong code, int start, int end)
    {
        if (Count == _codes.Length)
        {
            Array.Resize(ref _codes, Count * 2);
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }

        _codes[Count] = code;
        _starts[Count] = start;
        _ends[Count] = end;
        Count++;
    }

    internal void ReserveTerm(int length, int kept)
    {
        if (Term.Length < length)
        {
            var longer = new char[Math.Max(length, Term.Length * 2)];
            Term.AsSpan(0, kept).CopyTo(longer);
            Term = longer;
        }
    }

    internal ComparedText ToText(int length)
        => new(_codes.AsSpan(0, Count).ToArray(), _starts.AsSpan(0, Count).ToArray(), _ends.AsSpan(0, Count).ToArray(), length);
}
