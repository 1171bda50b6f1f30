using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>
/// Entries of terms that were looked up lately, so that a term that is asked for again is not unpacked from the dictionary again. Of two
/// terms with the same place the later one stays. Safe for use by many threads, none of which ever waits.
/// </summary>
internal sealed class FoundTerms
{
    // A few dozen kilobytes where all places are taken, and nothing before the first term is looked up.
    private const int PlaceBits = 9;

    private Found?[]? _places;

    private sealed record Found(byte[] Term, TermEntry Entry);

    /// <summary>Gives the entry of a term where it is remembered.</summary>
    public bool TryGet(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        if (_places is { } places && Volatile.Read(ref places[Place(term)]) is { } found && term.SequenceEqual(found.Term))
        {
            entry = found.Entry;
            return true;
        }

        entry = default;
        return false;
    }

    /// <summary>Remembers the entry of a term.</summary>
    public void Keep(ReadOnlySpan<byte> term, in TermEntry entry)
    {
        var places = _places ?? Interlocked.CompareExchange(ref _places, new Found?[1 << PlaceBits], null) ?? _places;
        Volatile.Write(ref places[Place(term)], new Found(term.ToArray(), entry));
    }

    private static int Place(ReadOnlySpan<byte> term) => (int)(TermHashing.Hash(term) >> (32 - PlaceBits));
}
