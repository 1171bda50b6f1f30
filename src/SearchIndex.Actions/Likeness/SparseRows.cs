namespace SearchIndex.Actions.Likeness;

/// <summary>Rows of a matrix that is mostly zeros; the columns of a row ascend.</summary>
internal sealed class SparseRows
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    /// <summary>Takes rows.</summary>
    /// <param name="rows">For each row its cells, columns ascending.</param>
    /// <param name="columnCount">Columns of the matrix.</param>
    public SparseRows(IReadOnlyList<SparseVector> rows, int columnCount)
    {
        ColumnCount = columnCount;
        _starts = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            _starts[i + 1] = _starts[i] + rows[i].Columns.Length;
        }

        _columns = new int[_starts[^1]];
        _values = new float[_starts[^1]];
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Columns.CopyTo(_columns, _starts[i]);
            rows[i].Values.CopyTo(_values, _starts[i]);
        }
    }

    /// <summary>Rows of the matrix.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Columns of the matrix.</summary>
    public int ColumnCount { get; }

    /// <summary>The columns of a row that are not zero, ascending.</summary>
    /// <param name="row">0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<int> Columns(int row) => _columns.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>The values in those columns.</summary>
    /// <param name="row">0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>Product of a row with a vector that has a value for each column.</summary>
    /// <param name="row">0 to <see cref="Count"/> - 1.</param>
    /// <param name="dense">As many values as there are columns.</param>
    public double Dot(int row, ReadOnlySpan<float> dense)
    {
        var columns = Columns(row);
        var values = Values(row);
        double sum = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            sum += values[i] * dense[columns[i]];
        }

        return sum;
    }
}
