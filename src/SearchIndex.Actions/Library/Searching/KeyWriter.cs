using System.Buffers;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>Puts a text together for comparison only: numbers are written as two characters. Disposed of at the end.</summary>
/// <param name="first">Memory for the first characters.</param>
internal ref struct KeyWriter(Span<char> first)
{
    private Span<char> _text = first;
    private char[]? _rented;
    private int _length;

    /// <summary>Writes a character.</summary>
    /// <param name="sign">The character.</param>
    public void Sign(char sign) => Room(1)[0] = sign;

    /// <summary>Writes a number, always as long.</summary>
    /// <param name="number">Any number.</param>
    public void Number(int number)
    {
        var room = Room(2);
        (room[0], room[1]) = unchecked(((char)number, (char)(number >>> 16)));
    }

    /// <summary>Writes a text with its length, so that it cannot pass for something else.</summary>
    /// <param name="text">Any text.</param>
    public void Text(string text)
    {
        Number(text.Length);
        text.CopyTo(Room(text.Length));
    }

    /// <summary>What was written.</summary>
    /// <returns>The text.</returns>
    public override readonly string ToString() => new(_text[.._length]);

    /// <summary>Gives memory back.</summary>
    public readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<char>.Shared.Return(_rented);
        }
    }

    private Span<char> Room(int length)
    {
        if (_length + length > _text.Length)
        {
            var longer = ArrayPool<char>.Shared.Rent(Math.Max(_length + length, 2 * _text.Length));
            _text[.._length].CopyTo(longer);
            Dispose();
            _text = _rented = longer;
        }

        _length += length;
        return _text.Slice(_length - length, length);
    }
}
