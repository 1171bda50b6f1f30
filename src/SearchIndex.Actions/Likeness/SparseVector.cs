namespace SearchIndex.Actions.Likeness;

/// <summary>A vector that is mostly zeros.</summary>
/// <param name="Columns">Where it is not zero, ascending.</param>
/// <param name="Values">What stands there.</param>
internal sealed record SparseVector(int[] Columns, float[] Values)
{
    /// <summary>The vector without any value.</summary>
    public static SparseVector Empty { get; } = new([], []);

    /// <summary>Makes a vector of length one.</summary>
    /// <param name="cells">Values by column.</param>
    /// <returns>The vector; empty where all values are zero.</returns>
    public static SparseVector Unit(IReadOnlyDictionary<int, double> cells)
    {
        var length = Math.Sqrt(cells.Values.Sum(value => value * value));
        if (length <= 0)
        {
            return Empty;
        }

        var columns = cells.Where(cell => cell.Value > 0).Select(cell => cell.Key).Order().ToArray();
        return new SparseVector(columns, [.. columns.Select(column => (float)(cells[column] / length))]);
    }

    /// <summary>Writes the values into a vector that has a place for each column.</summary>
    /// <param name="dense">All zeros.</param>
    public void Scatter(Span<float> dense)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            dense[Columns[i]] = Values[i];
        }
    }
}
