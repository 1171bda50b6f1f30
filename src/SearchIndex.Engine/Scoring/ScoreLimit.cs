namespace SearchIndex.Engine.Scoring;

/// <summary>Limits for scores of which more is to come.</summary>
internal static class ScoreLimit
{
    /// <summary>A limit such that every score whose sum with a rest, rounded, exceeds a minimum is above it.</summary>
    /// <param name="minimum">What the rounded sum must exceed.</param>
    /// <param name="rest">What can still be added.</param>
    /// <returns>A little less than the difference, to be safe from rounding.</returns>
    public static float Below(float minimum, double rest) => MathF.BitDecrement(MathF.BitDecrement((float)(minimum - rest)));
}
