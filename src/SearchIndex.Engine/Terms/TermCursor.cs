namespace SearchIndex.Engine.Terms;

/// <summary>Walks the terms of one field of one segment in byte order (UTF-8, so the order of code points).</summary>
/// <remarks>A cursor belongs to one thread.</remarks>
public abstract class TermCursor
{
    /// <summary>The term the cursor stands on, in UTF-8; valid until it moves.</summary>
    /// <remarks>Requires: the last move returned true.</remarks>
    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>What the dictionary knows of that term.</summary>
    /// <remarks>Requires: the last move returned true.</remarks>
    public abstract TermEntry Entry { get; }

    /// <summary>Moves to the next term; the first call moves to the first term.</summary>
    /// <returns>False after the last term.</returns>
    public abstract bool MoveNext();

    /// <summary>Moves to the first term at or after a target, forwards or backwards.</summary>
    /// <param name="target">UTF-8 of a term or a beginning of one.</param>
    /// <returns>False when no term is that late.</returns>
    public abstract bool Seek(ReadOnlySpan<byte> target);
}
