namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// A run: equal units in a row that cannot be made longer at either end. A and B are where it begins. Score is the most that a chain
/// which ends with the whole run is worth; Entry the key of the best place that such a chain comes from (0: it begins here), and From the run of that place.
/// </summary>
internal struct CommonRun
{
    public int A;
    public int B;
    public int Length;
    public int Score;
    public int From;
    public long Entry;

    public readonly int EndA => A + Length;

    public readonly int EndB => B + Length;

    public readonly int Diagonal => B - A;
}
