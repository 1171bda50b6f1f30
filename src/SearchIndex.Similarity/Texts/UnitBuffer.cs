using SearchIndex.Analysis.Folding;

namespace SearchIndex.Similarity.Texts;

/// <summary>Memory in which a text becomes units, used again and again by one thread.</summary>
internal sealed class UnitBuffer
{
    private ulong[] _codes = new ulong[256];
    private int[] _starts = new int[256];
    private int[] _ends = new int[256];
    private readonly FoldedText _folded = new();
    private char[] _plain = new char[256];
    private int _plainLength;
    private bool _isPlain;

    internal int Count { get; private set; }

    /// <summary>Whether each letter of a word is a unit.</summary>
    internal bool LettersApart { get; init; }

    internal ReadOnlySpan<ulong> Codes => _codes.AsSpan(0, Count);

    /// <summary>The folded text.</summary>
    internal ReadOnlySpan<char> Units => _isPlain ? _plain.AsSpan(0, _plainLength) : _folded.Units;

    /// <summary>The letters of the word, or the digits of the figure, that is being read.</summary>
    internal char[] Term { get; private set; } = new char[64];

    /// <summary>Folds a text and forgets the units of the last one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folding">The folding.</param>
    /// <param name="plain">For characters that stand for themselves wherever they stand, their folded form; else U+FFFF.</param>
    internal void Fold(ReadOnlySpan<char> text, CharacterFolding folding, ReadOnlySpan<char> plain)
    {
        Count = 0;
        _isPlain = FoldPlain(text, plain);
        if (!_isPlain)
        {
            _folded.Fill(text, folding);
        }
    }

    /// <summary>Where the source of a folded character begins.</summary>
    internal int StartOf(int at) => _isPlain ? at : _folded.Start(at);

    /// <summary>Where it ends.</summary>
    internal int EndOf(int at) => _isPlain ? at + 1 : _folded.End(at);

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

    private bool FoldPlain(ReadOnlySpan<char> text, ReadOnlySpan<char> plain)
    {
        if (_plain.Length < text.Length)
        {
            _plain = new char[Math.Max(text.Length, _plain.Length * 2)];
        }

        var target = _plain.AsSpan(0, text.Length);
        _plainLength = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = plain[text[i]];
            if (folded == char.MaxValue)
            {
                return false;
            }

            target[i] = folded;
        }

        return true;
    }

    internal ComparedText ToText(int length)
        => new(_codes.AsSpan(0, Count).ToArray(), _starts.AsSpan(0, Count).ToArray(), _ends.AsSpan(0, Count).ToArray(), length);
}
