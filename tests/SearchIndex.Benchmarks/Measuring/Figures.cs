using System.Globalization;

namespace SearchIndex.Benchmarks.Measuring;

/// <summary>Medians, percentiles and memory, as the peer harness computes them, and lines as it prints them.</summary>
public static class Figures
{
    /// <summary>The median; the mean of the two middle ones of an even number.</summary>
    /// <param name="values">One or more.</param>
    /// <returns>The median.</returns>
    public static double Median(IReadOnlyCollection<double> values)
    {
        double[] sorted = [.. values.Order()];
        var n = sorted.Length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[(n / 2) - 1] + sorted[n / 2]) / 2;
    }

    /// <summary>The nearest-rank percentile.</summary>
    /// <param name="sorted">Ascending.</param>
    /// <param name="percent">0 to 100.</param>
    /// <returns>The value.</returns>
    public static double Percentile(double[] sorted, double percent) =>
        sorted[Math.Max(0, (int)Math.Ceiling(percent / 100 * sorted.Length) - 1)];

    /// <summary>The most memory that the process had resident, in MB of 10^6 bytes, where /proc tells it.</summary>
    /// <returns>NaN where it does not.</returns>
    public static double PeakResidentMegabytes()
    {
        if (!File.Exists("/proc/self/status"))
        {
            return double.NaN;
        }

        var line = File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? double.NaN : long.Parse(string.Concat(line.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    /// <summary>Memory of the managed heap after the last collection, in MB of 10^6 bytes.</summary>
    /// <returns>The size.</returns>
    public static double HeapMegabytes() => GC.GetGCMemoryInfo().HeapSizeBytes / 1e6;

    /// <summary>Prints a line with points as decimal signs, whatever the culture.</summary>
    /// <param name="line">The line.</param>
    public static void Print(FormattableString line) => Console.Out.Write(FormattableString.Invariant(line) + "\n");
}
