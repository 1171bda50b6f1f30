using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>
/// Entries of terms that were looked up lately, and terms that the dictionary lacks, so that a term that is asked for again is not looked
/// for again. Of two terms with the same place the later one stays. Safe for use by many threads, none of which ever waits.
/// </summary>
internal sealed class FoundTerms
{
    // A few dozen kilobytes where all places are taken, and nothing before the first term is looked up.
    private const int PlaceBits = 9;

    // What is asked for and not there can be of any length.
    private const int Longest = 256;

    private Found?[]? _places;

    private sealed record Found(byte[] Term, TermEntry Entry, bool Exists);

    /// <summary>Gives what is remembered of a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="entry">Its entry.</param>
    /// <param name="exists">Whether there is one.</param>
    /// <returns>False where nothing is remembered.</returns>
    public bool TryGet(ReadOnlySpan<byte> term, out TermEntry entry, out bool exists)
    {
        if (_places is { } places && Volatile.Read(ref places[Place(term)]) is { } found && term.SequenceEqual(found.Term))
        {
            (entry, exists) = (found.Entry, found.Exists);
            return true;
        }

        (entry, exists) = (default, false);
        return false;
    }

    /// <summary>Remembers the entry of a term, or that there is none.</summary>
    /// <param name="term">The term; one longer than <see cref="Longest"/> bytes is not remembered.</param>
    /// <param name="entry">Its entry.</param>
    /// <param name="exists">Whether there is one.</param>
    public void Keep(ReadOnlySpan<byte> term, in TermEntry entry, bool exists)
    {
        if (term.Length > Longest)
        {
            return;
        }

        var places = _places ?? Interlocked.CompareExchange(ref _places, new Found?[1 << PlaceBits], null) ?? _places;
        Volatile.Write(ref places[Place(term)], new Found(term.ToArray(), entry, exists));
    }

    private static int Place(ReadOnlySpan<byte> term) => (int)(TermHashing.Hash(term) >> (32 - PlaceBits));
}
