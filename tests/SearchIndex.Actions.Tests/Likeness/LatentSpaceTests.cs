using MathNet.Numerics.LinearAlgebra;
using SearchIndex.Actions.Likeness;

namespace SearchIndex.Actions.Tests.Likeness;

/// <summary>The space found by subspace iteration beside the whole decomposition of the same matrix.</summary>
public sealed class LatentSpaceTests
{
    private const int Rows = 60;
    private const int Columns = 90;
    private const int Dimensions = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Singular_values_and_places_are_those_of_the_whole_decomposition(int seed)
    {
        var dense = Random(seed);
        var space = LatentSpace.Fit(Sparse(dense), Dimensions, iterations: 12, seed: 7, TestContext.Current.CancellationToken);
        var whole = dense.Svd();

        Assert.Equal(Dimensions, space.Dimensions);
        for (var i = 0; i < Dimensions; i++)
        {
            Assert.Equal(whole.S[i], space.SingularValues[i], whole.S[0] * 1e-3);
        }

        // Cosines between rows do not depend on the signs of singular vectors.
        var places = Enumerable.Range(0, Rows).Select(row => space.Place(RowOf(dense, row))).ToArray();
        var truth = dense * whole.VT.SubMatrix(0, Dimensions, 0, Columns).Transpose();
        for (var i = 0; i < Rows; i += 7)
        {
            for (var j = 0; j < Rows; j += 5)
            {
                var expected = truth.Row(i).DotProduct(truth.Row(j)) / (truth.Row(i).L2Norm() * truth.Row(j).L2Norm());
                Assert.True(Math.Abs(expected - Dot(places[i], places[j])) < 0.02, $"Seed {seed}, rows {i} and {j}: {expected} against {Dot(places[i], places[j])}.");
            }
        }
    }

    [Fact]
    public void The_same_rows_give_the_same_space()
    {
        var rows = Sparse(Random(4));
        var first = LatentSpace.Fit(rows, Dimensions, 4, 11, TestContext.Current.CancellationToken);
        var second = LatentSpace.Fit(rows, Dimensions, 4, 11, TestContext.Current.CancellationToken);
        Assert.Equal(first.SingularValues, second.SingularValues);
        Assert.Equal(first.DirectionOf(5), second.DirectionOf(5));
    }

    [Fact]
    public void Rows_of_fewer_directions_than_asked_for_have_that_many()
    {
        var dense = Matrix<double>.Build.Dense(6, 10, (row, column) => row % 2 == column % 2 ? 1 : 0);
        var space = LatentSpace.Fit(Sparse(dense), 5, 4, 3, TestContext.Current.CancellationToken);
        Assert.Equal(2, space.Dimensions);
        Assert.Equal(1, Dot(space.Place(RowOf(dense, 0)), space.Place(RowOf(dense, 2))), 1e-6);
        Assert.Equal(0, Dot(space.Place(RowOf(dense, 0)), space.Place(RowOf(dense, 1))), 1e-6);
    }

    [Fact]
    public void Nothing_has_no_directions()
    {
        var space = LatentSpace.Fit(new SparseRows([], 0), 5, 4, 3, TestContext.Current.CancellationToken);
        Assert.Equal(0, space.Dimensions);
        Assert.Empty(space.Place(SparseVector.Empty));
    }

    // Eight strong directions over weak noise, with many zeros.
    private static Matrix<double> Random(int seed)
    {
        var random = new Random(seed);
        var left = Matrix<double>.Build.Dense(Rows, Dimensions, (_, column) => (random.NextDouble() - 0.5) * (Dimensions + 2 - column));
        var right = Matrix<double>.Build.Dense(Dimensions, Columns, (_, _) => random.NextDouble() < 0.4 ? random.NextDouble() : 0);
        return (left * right).Map(value => (double)(float)(value + ((random.NextDouble() - 0.5) * 0.05)));
    }

    private static SparseRows Sparse(Matrix<double> dense) => new([.. Enumerable.Range(0, dense.RowCount).Select(row => RowOf(dense, row))], dense.ColumnCount);

    private static SparseVector RowOf(Matrix<double> dense, int row)
    {
        var columns = Enumerable.Range(0, dense.ColumnCount).Where(column => dense[row, column] != 0).ToArray();
        return new SparseVector(columns, [.. columns.Select(column => (float)dense[row, column])]);
    }

    private static double Dot(float[] a, float[] b) => a.Zip(b, (x, y) => (double)x * y).Sum();
}
