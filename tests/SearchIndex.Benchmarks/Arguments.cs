using System.Globalization;

namespace SearchIndex.Benchmarks;

/// <summary>Arguments in order, options with a value, and flags, as the peer harness takes them.</summary>
public sealed class Arguments
{
    private static readonly string[] Flags = ["words", "force-merge", "no-store", "count", "count-only", "timed-parse", "one-by-one", "by-title", "no-plain", "verify", "climb"];

    private readonly Queue<string> _positional = new();
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>Reads a command line.</summary>
    /// <param name="line">The arguments.</param>
    /// <exception cref="UsageException">An option lacks its value.</exception>
    public Arguments(IReadOnlyList<string> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (!line[i].StartsWith("--", StringComparison.Ordinal))
            {
                _positional.Enqueue(line[i]);
                continue;
            }

            var name = line[i][2..];
            _options[name] = Flags.Contains(name, StringComparer.Ordinal) ? "true"
                : i + 1 < line.Count ? line[++i]
                : throw new UsageException($"--{name} needs a value.");
        }
    }

    /// <summary>Takes the next argument that is no option.</summary>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="usage">Printed where it is missing.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="UsageException">There is none.</exception>
    public string Next(string what, string usage = "") =>
        _positional.TryDequeue(out var next) ? next : throw new UsageException($"{what} is missing.\n{usage}");

    /// <summary>Whether an option or flag was given.</summary>
    /// <param name="name">Its name without hyphens.</param>
    /// <returns>True where it was.</returns>
    public bool Has(string name) => _options.ContainsKey(name);

    /// <summary>The value of an option.</summary>
    /// <param name="name">Its name without hyphens.</param>
    /// <param name="fallback">The value where it was not given.</param>
    /// <returns>The value.</returns>
    public string Get(string name, string fallback) => _options.GetValueOrDefault(name, fallback);

    /// <summary>The value of an option as a number.</summary>
    /// <param name="name">Its name without hyphens.</param>
    /// <param name="fallback">The value where it was not given.</param>
    /// <returns>The number.</returns>
    /// <exception cref="UsageException">It is no number.</exception>
    public int Get(string name, int fallback) =>
        !_options.TryGetValue(name, out var value) ? fallback
        : int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"--{name} wants a number, not '{value}'.");

    /// <summary>The value of an option as a number with a fraction.</summary>
    /// <param name="name">Its name without hyphens.</param>
    /// <param name="fallback">The value where it was not given.</param>
    /// <returns>The number.</returns>
    /// <exception cref="UsageException">It is no number.</exception>
    public double Get(string name, double fallback) =>
        !_options.TryGetValue(name, out var value) ? fallback
        : double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"--{name} wants a number, not '{value}'.");
}
