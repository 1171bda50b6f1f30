using SearchIndex.Engine.Terms;

namespace SearchIndex.TestKit.Engine;

/// <summary>Walks a sorted array of terms.</summary>
/// <param name="terms">In byte order.</param>
/// <param name="entry">Gives the entry of an ordinal.</param>
public sealed class MemoryTermCursor(byte[][] terms, Func<int, TermEntry> entry) : TermCursor
{
    private int _at = -1;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Term => terms[_at];

    /// <inheritdoc/>
    public override TermEntry Entry => entry(_at);

    /// <inheritdoc/>
    public override bool MoveNext()
    {
        _at = Math.Min(_at + 1, terms.Length);
        return _at < terms.Length;
    }

    /// <inheritdoc/>
    public override bool Seek(ReadOnlySpan<byte> target)
    {
        for (_at = 0; _at < terms.Length; _at++)
        {
            if (terms[_at].AsSpan().SequenceCompareTo(target) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
