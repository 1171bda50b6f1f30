using SearchIndex.Engine.Norms;
using SearchIndex.Engine.Scoring;

namespace SearchIndex.Engine.Postings;

/// <summary>
/// Finds the two pairs that bound the scores of some documents best. Any split of the frequencies into high and low ones gives pairs
/// that hold, whatever the average length of a later search is; the one taken is the tightest for the average length here.
/// </summary>
internal sealed class ScoreBoundsBuilder
{
    private readonly byte[] _leastNorms = new byte[256];
    private readonly float[] _factors = new float[256];
    private int _lowest = 256;
    private int _highest = -1;

    /// <summary>Takes the lengths of a field; forgets what was added.</summary>
    /// <param name="norms">Encoded length by document, 0 where a document lacks the field; null where the field keeps none.</param>
    public void BeginField(ReadOnlySpan<byte> norms)
    {
        var (tokens, documents) = (0L, 0L);
        foreach (var norm in norms)
        {
            tokens += NormEncoding.Decode(norm);
            documents += norm == 0 ? 0 : 1;
        }

        var average = documents == 0 ? 1.0 : (double)tokens / documents;
        for (var norm = 0; norm < _factors.Length; norm++)
        {
            _factors[norm] = (float)(1 / (Bm25.K1 * ((1 - Bm25.B) + (Bm25.B * NormEncoding.Decode((byte)norm) / average))));
        }

        Clear();
    }

    /// <summary>Adds a document.</summary>
    /// <param name="frequency">As <see cref="FrequencyBound"/> codes it, 1 to 255.</param>
    /// <param name="norm">Its encoded length.</param>
    public void Add(byte frequency, byte norm)
    {
        if (frequency < _lowest || frequency > _highest)
        {
            // What lies between the known frequencies and this one has no document yet.
            var (from, to) = _highest < 0 ? (frequency, frequency) : frequency < _lowest ? (frequency, (byte)(_lowest - 1)) : ((byte)(_highest + 1), frequency);
            _leastNorms.AsSpan(from, to - from + 1).Fill(byte.MaxValue);
            (_lowest, _highest) = (Math.Min(_lowest, frequency), Math.Max(_highest, frequency));
        }

        _leastNorms[frequency] = Math.Min(_leastNorms[frequency], norm);
    }

    /// <summary>Adds all that other bounds stand for.</summary>
    /// <param name="bounds">Bounds of some documents.</param>
    public void Add(in ScoreBounds bounds)
    {
        Add(bounds.Frequency, bounds.Norm);
        if (bounds.LowFrequency > 0)
        {
            Add(bounds.LowFrequency, bounds.LowNorm);
        }
    }

    /// <summary>Gives the bounds of what was added since the last call, and forgets it.</summary>
    /// <returns>The bounds.</returns>
    /// <remarks>Requires: something was added.</remarks>
    public ScoreBounds End()
    {
        var highest = (byte)_highest;
        var norms = _leastNorms.AsSpan(_lowest, _highest - _lowest + 1);
        byte all = byte.MaxValue;
        foreach (var norm in norms)
        {
            all = Math.Min(all, norm);
        }

        var best = new ScoreBounds(highest, all, 0, 0);
        var least = Impact(highest, all);
        var low = byte.MaxValue;
        for (var frequency = _lowest; frequency < _highest; frequency++)
        {
            // Frequencies up to this one are low; the norms above it say what is left for the high ones.
            low = Math.Min(low, _leastNorms[frequency]);
            if (_leastNorms[frequency] == byte.MaxValue)
            {
                continue;
            }

            byte high = byte.MaxValue;
            foreach (var norm in _leastNorms.AsSpan(frequency + 1, _highest - frequency))
            {
                high = Math.Min(high, norm);
            }

            var impact = Math.Max(Impact(highest, high), Impact((byte)frequency, low));
            if (impact < least)
            {
                (least, best) = (impact, new ScoreBounds(highest, high, (byte)frequency, low));
            }
        }

        Clear();
        return best;
    }

    /// <summary>Forgets what was added.</summary>
    public void Clear() => (_lowest, _highest) = (256, -1);

    private float Impact(byte frequency, byte norm) => FrequencyBound.Decode(frequency) * _factors[norm];
}
