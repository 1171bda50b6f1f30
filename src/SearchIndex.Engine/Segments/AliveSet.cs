using System.Numerics;

namespace SearchIndex.Engine.Segments;

/// <summary>Which documents of a segment are not deleted: one bit each, lowest first. Immutable once it was handed to a reader.</summary>
internal sealed class AliveSet
{
    private readonly ulong[] _words;

    /// <summary>All documents alive.</summary>
    public AliveSet(int documentCount)
    {
        DocumentCount = documentCount;
        AliveCount = documentCount;
        _words = new ulong[WordCount(documentCount)];
        Array.Fill(_words, ulong.MaxValue);
        if (documentCount % 64 != 0)
        {
            _words[^1] = (1UL << (documentCount % 64)) - 1;
        }
    }

    /// <summary>From bits that were read.</summary>
    public AliveSet(int documentCount, ulong[] words)
    {
        DocumentCount = documentCount;
        _words = words;
        AliveCount = words.Sum(word => BitOperations.PopCount(word));
    }

    public int DocumentCount { get; }

    public int AliveCount { get; private set; }

    public ReadOnlySpan<ulong> Words => _words;

    public static int WordCount(int documentCount) => (int)((documentCount + 63L) / 64);

    public bool Contains(int document) => ((_words[document >> 6] >> (document & 63)) & 1) != 0;

    /// <summary>Deletes a document.</summary>
    /// <returns>False when it was deleted before.</returns>
    public bool Remove(int document)
    {
        if (!Contains(document))
        {
            return false;
        }

        _words[document >> 6] &= ~(1UL << (document & 63));
        AliveCount--;
        return true;
    }

    public AliveSet Copy() => new(DocumentCount, [.. _words]);
}
