using System.Numerics;
using SearchIndex.Engine.Documents;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// A set of documents of one commit: a bit each, or, where few of the commit's documents are in it, their numbers. Immutable once it is handed out.
/// </summary>
internal sealed class MatchSet
{
    // A number costs as much as 32 bits.
    private const int BitsOfNumber = 32;

    private readonly int _documentCount;
    private readonly ulong[]? _words;
    private readonly int[] _few;

    private MatchSet(int documentCount, ulong[] words, int count) => (_documentCount, _words, _few, Count) = (documentCount, words, [], count);

    private MatchSet(int documentCount, int[] few) => (_documentCount, _few, Count) = (documentCount, few, few.Length);

    /// <summary>How many documents are in it.</summary>
    public int Count { get; }

    /// <summary>About how many bytes it takes.</summary>
    public int Bytes => 64 + (_words is null ? _few.Length * sizeof(int) : _words.Length * sizeof(ulong));

    /// <summary>The documents, ascending.</summary>
    public IEnumerable<DocId> Documents
    {
        get
        {
            foreach (var document in _few)
            {
                yield return new DocId(document);
            }

            for (var at = 0; at < (_words?.Length ?? 0); at++)
            {
                for (var word = _words![at]; word != 0; word &= word - 1)
                {
                    yield return new DocId((at << 6) + BitOperations.TrailingZeroCount(word));
                }
            }
        }
    }

    /// <summary>How many documents are marked.</summary>
    /// <param name="marks">A bit a document.</param>
    /// <returns>0 or more.</returns>
    public static int CountOf(ReadOnlySpan<ulong> marks)
    {
        var count = 0;
        foreach (var word in marks)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many words of 64 bits a set of all documents takes.</summary>
    /// <param name="documentCount">Documents of the commit.</param>
    /// <returns>The number of words.</returns>
    public static int WordCount(int documentCount) => (documentCount + 63) / 64;

    /// <summary>Makes a set of bits.</summary>
    /// <param name="documentCount">Documents of the commit.</param>
    /// <param name="words">A bit a document, <see cref="WordCount"/> words; copied.</param>
    /// <returns>The set.</returns>
    public static MatchSet Of(int documentCount, ReadOnlySpan<ulong> words)
    {
        var count = CountOf(words);
        if (!IsFew(count, documentCount))
        {
            return new MatchSet(documentCount, words.ToArray(), count);
        }

        var few = new int[count];
        var next = 0;
        for (var at = 0; next < count; at++)
        {
            for (var word = words[at]; word != 0; word &= word - 1)
            {
                few[next++] = (at << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        return new MatchSet(documentCount, few);
    }

    /// <summary>Makes a set of documents.</summary>
    /// <param name="documentCount">Documents of the commit.</param>
    /// <param name="documents">The members, in any order.</param>
    /// <returns>The set.</returns>
    public static MatchSet Of(int documentCount, IEnumerable<DocId> documents)
    {
        var words = new ulong[WordCount(documentCount)];
        foreach (var document in documents)
        {
            words[document.Value >> 6] |= 1UL << document.Value;
        }

        return Of(documentCount, words);
    }

    /// <summary>Whether a document is in it.</summary>
    /// <param name="document">Its number.</param>
    /// <returns>True where it is.</returns>
    public bool Contains(int document) => _words is { } words ? (words[document >> 6] & (1UL << document)) != 0 : Array.BinarySearch(_few, document) >= 0;

    /// <summary>Writes the documents, ascending.</summary>
    /// <param name="documents">Receives them; <see cref="Count"/> or longer.</param>
    public void CopyTo(Span<int> documents)
    {
        if (_words is null)
        {
            _few.CopyTo(documents);
            return;
        }

        var next = 0;
        for (var at = 0; at < _words.Length; at++)
        {
            for (var word = _words[at]; word != 0; word &= word - 1)
            {
                documents[next++] = (at << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <summary>The documents, a bit each.</summary>
    /// <returns>A copy.</returns>
    public ulong[] ToWords()
    {
        var words = new ulong[WordCount(_documentCount)];
        AddTo(words);
        return words;
    }

    /// <summary>Adds the documents to others.</summary>
    /// <param name="words">A bit a document.</param>
    public void AddTo(Span<ulong> words)
    {
        foreach (var document in _few)
        {
            words[document >> 6] |= 1UL << document;
        }

        for (var at = 0; at < (_words?.Length ?? 0); at++)
        {
            words[at] |= _words![at];
        }
    }

    /// <summary>Leaves those of some documents that others are among.</summary>
    /// <param name="words">A bit a document.</param>
    /// <param name="among">The others, at least as many words; null where nothing is left out.</param>
    public static void Intersect(ulong[] words, ulong[]? among)
    {
        for (var at = 0; at < (among is null ? 0 : words.Length); at++)
        {
            words[at] &= among![at];
        }
    }

    /// <summary>The documents in both.</summary>
    /// <param name="other">A set of the same commit.</param>
    /// <returns>A set.</returns>
    public MatchSet And(MatchSet other)
    {
        if (_words is null)
        {
            return Few(other, inOther: true);
        }

        if (other._words is null)
        {
            return other.Few(this, inOther: true);
        }

        var words = new ulong[_words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = _words[at] & other._words[at];
        }

        return OfOwn(words);
    }

    /// <summary>The documents in either.</summary>
    /// <param name="other">A set of the same commit.</param>
    /// <returns>A set.</returns>
    public MatchSet Or(MatchSet other)
    {
        if (other.Count == 0 || Count == 0)
        {
            return Count == 0 ? other : this;
        }

        var words = new ulong[WordCount(_documentCount)];
        AddTo(words);
        other.AddTo(words);
        return OfOwn(words);
    }

    /// <summary>The documents in this one only.</summary>
    /// <param name="other">A set of the same commit.</param>
    /// <returns>A set.</returns>
    public MatchSet Without(MatchSet other)
    {
        if (_words is null)
        {
            return Few(other, inOther: false);
        }

        ulong[] words = [.. _words];
        foreach (var document in other._few)
        {
            words[document >> 6] &= ~(1UL << document);
        }

        for (var at = 0; at < (other._words?.Length ?? 0); at++)
        {
            words[at] &= ~other._words![at];
        }

        return OfOwn(words);
    }

    /// <summary>How many documents are in both.</summary>
    /// <param name="other">A set of the same commit.</param>
    /// <returns>The number.</returns>
    public int CountWith(MatchSet other)
    {
        var count = 0;
        if (_words is null || other._words is null)
        {
            var (few, all) = _words is null ? (_few, other) : (other._few, this);
            foreach (var document in few)
            {
                count += all.Contains(document) ? 1 : 0;
            }

            return count;
        }

        for (var at = 0; at < _words.Length; at++)
        {
            count += BitOperations.PopCount(_words[at] & other._words[at]);
        }

        return count;
    }

    private static bool IsFew(int count, int documentCount) => count <= documentCount / BitsOfNumber;

    private MatchSet OfOwn(ulong[] words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return IsFew(count, _documentCount) ? Of(_documentCount, words) : new MatchSet(_documentCount, words, count);
    }

    private MatchSet Few(MatchSet other, bool inOther)
    {
        var kept = new int[_few.Length];
        var count = 0;
        foreach (var document in _few)
        {
            if (other.Contains(document) == inOther)
            {
                kept[count++] = document;
            }
        }

        return count == _few.Length ? this : new MatchSet(_documentCount, kept[..count]);
    }
}
