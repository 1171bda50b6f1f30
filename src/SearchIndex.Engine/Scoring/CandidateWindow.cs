using System.Buffers;

namespace SearchIndex.Engine.Scoring;

/// <summary>Up to 256 candidates that lie near each other, one bit a document, so that others are matched against them without a branch.</summary>
internal sealed class CandidateWindow : IDisposable
{
    private const int Size = 8192;

    private readonly ulong[] _bits = new ulong[Size / 64];
    private readonly byte[] _places = ArrayPool<byte>.Shared.Rent(Size);
    private int _first;
    private int _last;

    /// <summary>Takes candidates.</summary>
    /// <param name="candidates">Ascending documents, 1 to 256.</param>
    /// <returns>False, and nothing is taken, where they are too far apart.</returns>
    /// <remarks>Requires: the window is empty.</remarks>
    public bool TryFill(ReadOnlySpan<int> candidates)
    {
        (_first, _last) = (candidates[0], candidates[^1]);
        if (_last - _first >= Size)
        {
            return false;
        }

        var (bits, places) = (_bits, _places);
        unchecked
        {
            for (var i = 0; i < candidates.Length; i++)
            {
                var place = candidates[i] - _first;
                bits[place >> 6] |= 1UL << place;
                places[place] = (byte)i;
            }
        }

        return true;
    }

    /// <summary>Finds the candidates among documents.</summary>
    /// <param name="documents">Ascending documents in the range of the candidates, at most as many as the results hold.</param>
    /// <param name="matches">Receives the indexes of documents that are candidates.</param>
    /// <param name="candidates">Receives the index of the candidate beside each.</param>
    /// <returns>How many there are.</returns>
    public int Match(ReadOnlySpan<int> documents, Span<int> matches, Span<int> candidates)
    {
        var (bits, first) = (_bits, _first);
        var count = 0;
        unchecked
        {
            for (var i = 0; i < documents.Length; i++)
            {
                var place = documents[i] - first;
                matches[count] = i;
                count += (int)(bits[place >> 6] >> place) & 1;
            }

            for (var i = 0; i < count; i++)
            {
                candidates[i] = _places[documents[matches[i]] - first];
            }
        }

        return count;
    }

    /// <summary>Empties the window.</summary>
    public void Clear() => _bits.AsSpan(0, ((_last - _first) >> 6) + 1).Clear();

    public void Dispose() => ArrayPool<byte>.Shared.Return(_places);
}
