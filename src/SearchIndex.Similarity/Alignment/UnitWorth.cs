using SearchIndex.Similarity.Texts;

namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// Points of units, which say how much it means that two are equal. Equal units have equal points.
/// </summary>
public static class UnitWorth
{
    /// <summary>Points of a character or a masked span.</summary>
    public const byte Single = 4;

    /// <summary>Points of a word or figure.</summary>
    public const byte Long = 8;

    /// <summary>Points of the units of a text: every word and every figure is worth <see cref="Long"/>, whatever its length.</summary>
    /// <param name="text">The text.</param>
    /// <returns>As many as units.</returns>
    public static byte[] Of(ComparedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var worth = new byte[text.Count];
        for (var i = 0; i < worth.Length; i++)
        {
            worth[i] = text.KindOf(i) is UnitKind.Word or UnitKind.Figure ? Long : Single;
        }

        return worth;
    }

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
