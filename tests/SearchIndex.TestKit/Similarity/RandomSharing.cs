namespace SearchIndex.TestKit.Similarity;

/// <summary>
/// Pairs of sequences of units that share what sequences of a text share: long stretches with swaps, losses and additions, stretches in another order,
/// stretches that repeat, and chance. A small alphabet makes ties and overlaps frequent.
/// </summary>
public sealed class RandomSharing(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Makes a pair.</summary>
    /// <param name="length">Units of A, about.</param>
    /// <param name="letters">How many different units there are.</param>
    /// <returns>Both sequences.</returns>
    public (ulong[] A, ulong[] B) Pair(int length, int letters)
    {
        var a = Draw(length, letters);
        if (_random.Next(3) == 0)
        {
            Repeat(a);
        }

        var b = new List<ulong>();
        foreach (var piece in Pieces(a))
        {
            switch (_random.Next(6))
            {
                case 0:
                    b.AddRange(Draw(_random.Next(30), letters));
                    break;
                case 1:
                    b.InsertRange(_random.Next(b.Count + 1), Edited(piece, letters));
                    break;
                default:
                    b.AddRange(Edited(piece, letters));
                    break;
            }
        }

        return ([.. a], [.. b]);
    }

    /// <summary>Points for units: the same number of points for the same unit.</summary>
    /// <param name="units">The units.</param>
    /// <param name="flat">Whether all are worth the same.</param>
    /// <returns>1 to 8 each.</returns>
    public static byte[] Worth(ulong[] units, bool flat) => [.. units.Select(unit => (byte)(flat ? 4 : 1 + (unit * 5 % 8)))];

    private List<ulong> Draw(int length, int letters) => [.. Enumerable.Range(0, length).Select(_ => (ulong)_random.Next(letters))];

    private void Repeat(List<ulong> units)
    {
        for (var times = _random.Next(4); times > 0 && units.Count > 4; times--)
        {
            var (from, to) = (_random.Next(units.Count), _random.Next(units.Count));
            var length = Math.Min(_random.Next(25), units.Count - Math.Max(from, to));
            units.InsertRange(to, units.GetRange(from, length));
        }
    }

    private IEnumerable<List<ulong>> Pieces(List<ulong> units)
    {
        for (var at = 0; at < units.Count;)
        {
            var length = Math.Min(1 + _random.Next(1 + _random.Next(60)), units.Count - at);
            yield return units.GetRange(at, length);
            at += length;
        }
    }

    private List<ulong> Edited(List<ulong> piece, int letters)
    {
        var copy = new List<ulong>(piece);
        for (var edits = _random.Next(3); edits > 0 && copy.Count > 0; edits--)
        {
            var at = _random.Next(copy.Count);
            var length = Math.Min(_random.Next(4), copy.Count - at);
            copy.RemoveRange(at, length);
            copy.InsertRange(at, Draw(_random.Next(4), letters));
        }

        return copy;
    }
}
