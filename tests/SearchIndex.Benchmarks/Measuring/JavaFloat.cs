using System.Globalization;

namespace SearchIndex.Benchmarks.Measuring;

/// <summary>Writes numbers of single precision in the shape of Java's Float.toString, so that dumps can be compared line by line.</summary>
/// <remarks>Java before 19 sometimes writes one digit more than the number needs; the bits beside it are what counts.</remarks>
public static class JavaFloat
{
    /// <summary>Writes a number.</summary>
    /// <param name="value">Finite.</param>
    /// <returns>Such as 0.25, 12.0 or 1.5E-4.</returns>
    public static string ToText(float value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (Math.Abs(value) is 0f or (>= 1e-3f and < 1e7f) && !shortest.Contains('E', StringComparison.Ordinal))
        {
            return shortest.Contains('.', StringComparison.Ordinal) ? shortest : shortest + ".0";
        }

        var digits = value.ToString("E8", CultureInfo.InvariantCulture);
        for (var precision = 0; precision <= 8; precision++)
        {
            digits = value.ToString($"E{precision}", CultureInfo.InvariantCulture);
            if (float.Parse(digits, CultureInfo.InvariantCulture) == value)
            {
                break;
            }
        }

        var exponent = digits.IndexOf('E', StringComparison.Ordinal);
        var mantissa = digits[..exponent];
        return $"{mantissa}{(mantissa.Contains('.', StringComparison.Ordinal) ? "" : ".0")}E{int.Parse(digits[(exponent + 1)..], CultureInfo.InvariantCulture)}";
    }
}
