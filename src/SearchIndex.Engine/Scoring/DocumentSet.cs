using System.Numerics;

namespace SearchIndex.Engine.Scoring;

/// <summary>A set of document numbers of one segment, a bit each.</summary>
internal sealed class DocumentSet(int documentCount)
{
    private readonly ulong[] _words = new ulong[(documentCount + 63) / 64];

    public void Add(int document) => _words[document >> 6] |= 1UL << (document & 63);

    public void Add(ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
        {
            _words[document >> 6] |= 1UL << (document & 63);
        }
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>The first member at or after a number.</summary>
    /// <returns><see cref="Scorer.NoMoreDocuments"/> where there is none.</returns>
    public int NextFrom(int document)
    {
        var at = document >> 6;
        if (at >= _words.Length)
        {
            return Scorer.NoMoreDocuments;
        }

        var word = _words[at] & (ulong.MaxValue << (document & 63));
        while (word == 0)
        {
            if (++at == _words.Length)
            {
                return Scorer.NoMoreDocuments;
            }

            word = _words[at];
        }

        return (at << 6) + BitOperations.TrailingZeroCount(word);
    }
}
