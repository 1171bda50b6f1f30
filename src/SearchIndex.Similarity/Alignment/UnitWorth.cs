namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// Points of units, which say how much it means that two are equal: a character or a masked span 4, a word or figure of up to three
/// characters 4, a longer one 8.
/// </summary>
public static class UnitWorth
{
    /// <summary>Points of a character, a masked span or a short word.</summary>
    public const byte Single = 4;

    /// <summary>Points of a word or figure of four characters or more.</summary>
    public const byte Long = 8;

    /// <summary>Points before each unit, and of all units at the end.</summary>
    internal static int[] Sums(ReadOnlySpan<byte> worth, int count, string parameter)
    {
        if (worth.Length < count)
        {
            throw new ArgumentException($"There are {count} units and points for {worth.Length} of them.", parameter);
        }

        var sums = new int[count + 1];
        for (var i = 0; i < count; i++)
        {
            if (worth[i] is 0 or > AlignmentOptions.MaximumWorth)
            {
                throw new ArgumentException($"Unit {i} is worth {worth[i]} points; 1 to {AlignmentOptions.MaximumWorth} are possible.", parameter);
            }

            sums[i + 1] = sums[i] + worth[i];
        }

        return sums;
    }
}
