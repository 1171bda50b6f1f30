using SearchIndex.Analysis.Actions;
using SearchIndex.Analysis.Chinese;
using SearchIndex.Analysis.Folding;

namespace SearchIndex.Analysis;

/// <summary>
/// Tokens of one text and the characters of their terms, in arrays that are used again and again.
/// Not for use by two threads at once.
/// </summary>
public sealed class TokenBuffer
{
    private const int ShortTerm = 4;
    private Token[] _tokens = new Token[64];
    private char[] _characters = new char[256];
    private int _characterCount;
    private TokenBuffer? _inner;

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>A token by its place.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public Token this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _tokens[index];
        }
    }

    /// <summary>Memory of the word search; the thread that uses the buffer uses it too.</summary>
    internal WordLattice Lattice { get; } = new();

    /// <summary>Memory of the search for ends of sentences.</summary>
    internal SentenceScanner Sentences { get; } = new();

    /// <summary>Memory of the places of a sentence.</summary>
    internal ActionSentence Sentence { get; } = new();

    /// <summary>Memory of folding.</summary>
    internal FoldedText Folded { get; } = new();

    /// <summary>A buffer for the tokens of an analyzer that another one builds upon.</summary>
    internal TokenBuffer Inner => _inner ??= new TokenBuffer();

    /// <summary>The term of the token appended last, to be changed in place.</summary>
    internal Span<char> LastTerm => _characters.AsSpan(_tokens[Count - 1].TermStart, _tokens[Count - 1].TermLength);

    /// <summary>All tokens.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>The term of a token; valid until the buffer is cleared or appended to.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <returns>The characters of the term.</returns>
    public ReadOnlySpan<char> Term(int index)
    {
        var token = this[index];
        return _characters.AsSpan(token.TermStart, token.TermLength);
    }

    /// <summary>Removes all tokens and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        _characterCount = 0;
    }

    /// <summary>Appends a token.</summary>
    /// <param name="term">What is indexed.</param>
    /// <param name="start">First UTF-16 unit of the source, inclusive.</param>
    /// <param name="end">End of the source, exclusive.</param>
    /// <param name="positionIncrement">Distance in positions from the token before.</param>
    public void Append(ReadOnlySpan<char> term, int start, int end, int positionIncrement)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        var needed = _characterCount + term.Length;
        if (needed > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(needed, _characters.Length * 2));
        }

        term.CopyTo(_characters.AsSpan(_characterCount));
        _tokens[Count++] = new Token(start, end, positionIncrement, _characterCount, term.Length);
        _characterCount = needed;
    }

    /// <summary>Appends a token whose term is a piece of a text. Most are of four units and less: these are copied as four, which takes no call.</summary>
    internal void Append(ReadOnlySpan<char> text, int at, int length, int offset, int positionIncrement)
    {
        var count = _characterCount;
        if (length > ShortTerm || text.Length - at < ShortTerm || _characters.Length - count < ShortTerm || Count >= _tokens.Length)
        {
            Append(text.Slice(at, length), offset + at, offset + at + length, positionIncrement);
            return;
        }

        text.Slice(at, ShortTerm).CopyTo(_characters.AsSpan(count, ShortTerm));
        _tokens[Count++] = new Token(offset + at, offset + at + length, positionIncrement, count, length);
        _characterCount = count + length;
    }

    /// <summary>Cuts the term of the token appended last.</summary>
    /// <param name="length">Its new length, no more than it has.</param>
    internal void CutLastTerm(int length)
    {
        ref var token = ref _tokens[Count - 1];
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)token.TermLength, nameof(length));
        _characterCount -= token.TermLength - length;
        token = token with { TermLength = length };
    }
}
