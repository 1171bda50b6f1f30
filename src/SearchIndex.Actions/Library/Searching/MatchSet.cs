using System.Numerics;
using SearchIndex.Engine.Documents;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>A set of documents of one commit, a bit each. Immutable once it is handed out.</summary>
internal sealed class MatchSet
{
    private readonly ulong[] _words;

    private MatchSet(ulong[] words)
    {
        _words = words;
        foreach (var word in words)
        {
            Count += BitOperations.PopCount(word);
        }
    }

    /// <summary>How many documents are in it.</summary>
    public int Count { get; }

    /// <summary>The documents, ascending.</summary>
    public IEnumerable<DocId> Documents
    {
        get
        {
            for (var at = 0; at < _words.Length; at++)
            {
                for (var word = _words[at]; word != 0; word &= word - 1)
                {
                    yield return new DocId((at << 6) + BitOperations.TrailingZeroCount(word));
                }
            }
        }
    }

    /// <summary>Makes a set.</summary>
    /// <param name="documentCount">Documents of the commit.</param>
    /// <param name="documents">The members.</param>
    /// <returns>The set.</returns>
    public static MatchSet Of(int documentCount, IEnumerable<DocId> documents)
    {
        var words = new ulong[(documentCount + 63) / 64];
        foreach (var document in documents)
        {
            words[document.Value >> 6] |= 1UL << (document.Value & 63);
        }

        return new MatchSet(words);
    }

    /// <summary>The documents in both.</summary>
    /// <param name="other">A set of the same commit.</param>
    /// <returns>A new set.</returns>
    public MatchSet And(MatchSet other) => Join(other, static (a, b) => a & b);

    /// <summary>The documents in either.</summary>
    /// <param name="other">A set of the same commit.</param>
    /// <returns>A new set.</returns>
    public MatchSet Or(MatchSet other) => Join(other, static (a, b) => a | b);

    /// <summary>The documents in this one only.</summary>
    /// <param name="other">A set of the same commit.</param>
    /// <returns>A new set.</returns>
    public MatchSet Without(MatchSet other) => Join(other, static (a, b) => a & ~b);

    /// <summary>How many documents are in both.</summary>
    /// <param name="other">A set of the same commit.</param>
    /// <returns>The number.</returns>
    public int CountWith(MatchSet other)
    {
        var count = 0;
        for (var at = 0; at < _words.Length; at++)
        {
            count += BitOperations.PopCount(_words[at] & other._words[at]);
        }

        return count;
    }

    private MatchSet Join(MatchSet other, Func<ulong, ulong, ulong> join)
    {
        var words = new ulong[_words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = join(_words[at], other._words[at]);
        }

        return new MatchSet(words);
    }
}
