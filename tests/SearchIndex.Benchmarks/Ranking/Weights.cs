using System.Globalization;
using System.Reflection;
using SearchIndex.Actions.Library;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Benchmarks.Ranking;

/// <summary>Weights of the best match by their names, as a sweep varies them.</summary>
internal static class Weights
{
    /// <summary>The same weights with one of them changed.</summary>
    /// <param name="options">The weights.</param>
    /// <param name="name">Name of a weight, or K1 or B.</param>
    /// <param name="value">Its value.</param>
    /// <returns>New weights.</returns>
    /// <exception cref="UsageException">There is no weight of this name.</exception>
    public static BestMatchOptions With(BestMatchOptions options, string name, double value)
    {
        switch (name)
        {
            case "K1":
                return options with { Bm25 = options.Bm25 with { K1 = (float)value } };
            case "B":
                return options with { Bm25 = options.Bm25 with { B = (float)value } };
            default:
                var property = typeof(BestMatchOptions).GetProperty(name, BindingFlags.Public | BindingFlags.Instance);
                if (property is null || property.PropertyType == typeof(Bm25Options))
                {
                    throw new UsageException($"There is no weight '{name}'.");
                }

                var changed = options with { };
                property.SetValue(changed, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
                return changed;
        }
    }

    /// <summary>The value of a weight.</summary>
    /// <param name="options">The weights.</param>
    /// <param name="name">Name of a weight, or K1 or B.</param>
    /// <returns>Its value, free of the noise of single precision.</returns>
    public static double Get(BestMatchOptions options, string name) => name switch
    {
        "K1" => Math.Round(options.Bm25.K1, 4),
        "B" => Math.Round(options.Bm25.B, 4),
        _ => Math.Round(Convert.ToDouble(typeof(BestMatchOptions).GetProperty(name)?.GetValue(options) ?? 0, CultureInfo.InvariantCulture), 4),
    };

    /// <summary>Reads changes.</summary>
    /// <param name="text">Such as <c>Word=1,B=0.4</c>; empty for none.</param>
    /// <param name="options">What they change.</param>
    /// <returns>New weights.</returns>
    public static BestMatchOptions Read(string text, BestMatchOptions options) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(change => change.Split('='))
            .Aggregate(options, (changed, pair) => With(changed, pair[0], double.Parse(pair[1], CultureInfo.InvariantCulture)));
}
