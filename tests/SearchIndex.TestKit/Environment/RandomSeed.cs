namespace SearchIndex.TestKit.Environment;

/// <summary>
/// The seeds of random tests: fixed ones by default, others where the variable SEARCHINDEX_SEED holds a number. A test names its
/// seed in the message of each failure.
/// </summary>
public static class RandomSeed
{
    /// <summary>Gives the seed of one round of a test.</summary>
    /// <param name="round">Number of the round.</param>
    /// <returns>A seed.</returns>
    public static int For(int round) =>
        (int.TryParse(System.Environment.GetEnvironmentVariable("SEARCHINDEX_SEED"), out var seed) ? seed : 20_260_000) + round;
}
