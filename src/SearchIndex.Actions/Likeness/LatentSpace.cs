using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace SearchIndex.Actions.Likeness;

/// <summary>
/// The directions in which the rows of a sparse matrix differ most: a truncated singular value decomposition by randomised subspace
/// iteration (Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53, 2011, algorithm 4.4). The start is seeded and the
/// number of rounds fixed, so the same rows give the same space.
/// </summary>
/// <remarks>
/// With Q an orthonormal basis of the rows' side and B = Aᵀ Q, the eigenvectors W and eigenvalues s² of Bᵀ B give the coordinates of a row a as
/// a B W / s: no dense matrix over all terms is decomposed, and a new row is placed in the same way as an old one.
/// </remarks>
internal sealed class LatentSpace
{
    // Singular values below this share of the largest are noise of the arithmetic.
    private const double Negligible = 1e-6;
    private const int Oversampling = 12;

    private readonly double[] _terms;
    private readonly double[] _turn;
    private readonly int _width;

    private LatentSpace(double[] terms, double[] turn, int width, double[] singularValues)
    {
        _terms = terms;
        _turn = turn;
        _width = width;
        SingularValues = singularValues;
    }

    /// <summary>How strong each direction is, descending.</summary>
    public IReadOnlyList<double> SingularValues { get; }

    /// <summary>Coordinates of a place in the space.</summary>
    public int Dimensions => SingularValues.Count;

    /// <summary>Finds the space of some rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="dimensions">Directions wanted; fewer are found where the rows have fewer.</param>
    /// <param name="iterations">Rounds, 1 or more.</param>
    /// <param name="seed">Of the start.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The space.</returns>
    public static LatentSpace Fit(SparseRows rows, int dimensions, int iterations, int seed, CancellationToken cancellationToken)
    {
        var width = Math.Min(dimensions + Oversampling, Math.Min(rows.Count, rows.ColumnCount));
        if (width == 0 || dimensions <= 0)
        {
            return new LatentSpace([], [], 0, []);
        }

        var terms = Start(rows.ColumnCount * width, seed);
        double[] basis = [];
        for (var round = 0; round <= iterations; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            basis = Multiply(rows, terms, width);
            Orthonormalise(basis, rows.Count, width);
            terms = MultiplyTransposed(rows, basis, width);
        }

        var image = Multiply(rows, terms, width);
        var gram = Matrix<double>.Build.Dense(width, width);
        for (var row = 0; row < rows.Count; row++)
        {
            Accumulate(gram, basis.AsSpan(row * width, width), image.AsSpan(row * width, width));
        }

        var (values, vectors) = Eigen((gram + gram.Transpose()) / 2);
        var count = Math.Min(dimensions, values.TakeWhile(value => value > values[0] * Negligible * Negligible).Count());
        var turn = new double[width * count];
        for (var j = 0; j < count; j++)
        {
            var scale = 1 / Math.Sqrt(values[j]);
            for (var i = 0; i < width; i++)
            {
                turn[(i * count) + j] = vectors[i, j] * scale;
            }
        }

        FixSigns(basis, turn, rows.Count, width, count);
        return new LatentSpace(terms, turn, width, [.. values.Take(count).Select(Math.Sqrt)]);
    }

    /// <summary>Places a row in the space.</summary>
    /// <param name="row">A vector over the same columns.</param>
    /// <returns>Its coordinates, of length one; all zero where no column is known.</returns>
    public float[] Place(SparseVector row) => Unit(Coordinates(row.Columns, row.Values));

    /// <summary>The direction in which a column points.</summary>
    /// <param name="column">A column.</param>
    /// <returns>Its coordinates, not scaled.</returns>
    public double[] DirectionOf(int column) => Coordinates([column], [1]);

    private static double[] Start(int count, int seed)
    {
        // Uniform numbers do as well as normal ones for a start: what counts is that no direction is missed.
        var random = new Random(seed);
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = random.NextDouble() - 0.5;
        }

        return values;
    }

    private static double[] Multiply(SparseRows rows, double[] right, int width)
    {
        var product = new double[rows.Count * width];
        for (var row = 0; row < rows.Count; row++)
        {
            var columns = rows.Columns(row);
            var values = rows.Values(row);
            var sum = product.AsSpan(row * width, width);
            for (var i = 0; i < columns.Length; i++)
            {
                AddScaled(sum, right.AsSpan(columns[i] * width, width), values[i]);
            }
        }

        return product;
    }

    private static double[] MultiplyTransposed(SparseRows rows, double[] right, int width)
    {
        var product = new double[rows.ColumnCount * width];
        for (var row = 0; row < rows.Count; row++)
        {
            var columns = rows.Columns(row);
            var values = rows.Values(row);
            var factor = right.AsSpan(row * width, width);
            for (var i = 0; i < columns.Length; i++)
            {
                AddScaled(product.AsSpan(columns[i] * width, width), factor, values[i]);
            }
        }

        return product;
    }

    // Columns of length one at right angles: the eigenvectors of the small matrix of their products turn and stretch them.
    private static void Orthonormalise(double[] columns, int rowCount, int width)
    {
        var gram = Matrix<double>.Build.Dense(width, width);
        for (var row = 0; row < rowCount; row++)
        {
            var values = columns.AsSpan(row * width, width);
            Accumulate(gram, values, values);
        }

        var (lengths, vectors) = Eigen(gram);
        var turn = new double[width * width];
        for (var j = 0; j < width && lengths[j] > lengths[0] * Negligible * Negligible; j++)
        {
            var scale = 1 / Math.Sqrt(lengths[j]);
            for (var i = 0; i < width; i++)
            {
                turn[(i * width) + j] = vectors[i, j] * scale;
            }
        }

        var turned = new double[width];
        for (var row = 0; row < rowCount; row++)
        {
            var values = columns.AsSpan(row * width, width);
            turned.AsSpan().Clear();
            for (var i = 0; i < width; i++)
            {
                AddScaled(turned, turn.AsSpan(i * width, width), values[i]);
            }

            turned.CopyTo(values);
        }
    }

    private static (double[] Values, Matrix<double> Vectors) Eigen(Matrix<double> symmetric)
    {
        var found = symmetric.Evd(Symmetricity.Symmetric);
        var count = symmetric.RowCount;
        var vectors = Matrix<double>.Build.Dense(count, count);
        var values = new double[count];

        // The library gives them ascending.
        for (var j = 0; j < count; j++)
        {
            values[j] = Math.Max(0, found.EigenValues[count - 1 - j].Real);
            vectors.SetColumn(j, found.EigenVectors.Column(count - 1 - j));
        }

        return (values, vectors);
    }

    private static void Accumulate(Matrix<double> gram, ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        // Stored column by column.
        var cells = ((MathNet.Numerics.LinearAlgebra.Double.DenseMatrix)gram).Values.AsSpan();
        for (var j = 0; j < right.Length; j++)
        {
            AddScaled(cells.Slice(j * left.Length, left.Length), left, right[j]);
        }
    }

    // A singular vector and its opposite are equally right: the one whose largest coordinate over the rows is positive is taken.
    private static void FixSigns(double[] basis, double[] turn, int rowCount, int width, int count)
    {
        var largest = new double[count];
        var coordinates = new double[count];
        for (var row = 0; row < rowCount; row++)
        {
            coordinates.AsSpan().Clear();
            for (var i = 0; i < width; i++)
            {
                AddScaled(coordinates, turn.AsSpan(i * count, count), basis[(row * width) + i]);
            }

            for (var j = 0; j < count; j++)
            {
                if (Math.Abs(coordinates[j]) > Math.Abs(largest[j]))
                {
                    largest[j] = coordinates[j];
                }
            }
        }

        for (var j = 0; j < count; j++)
        {
            for (var i = 0; largest[j] < 0 && i < width; i++)
            {
                turn[(i * count) + j] = -turn[(i * count) + j];
            }
        }
    }

    private static void AddScaled(Span<double> sum, ReadOnlySpan<double> values, double scale) => TensorPrimitives.MultiplyAdd(values, scale, sum, sum);

    private static float[] Unit(double[] values)
    {
        var length = Math.Sqrt(values.Sum(value => value * value));
        return length > 0 ? [.. values.Select(value => (float)(value / length))] : new float[values.Length];
    }

    private double[] Coordinates(ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        var middle = new double[_width];
        for (var i = 0; i < columns.Length; i++)
        {
            AddScaled(middle, _terms.AsSpan(columns[i] * _width, _width), values[i]);
        }

        var coordinates = new double[Dimensions];
        for (var i = 0; i < _width; i++)
        {
            AddScaled(coordinates, _turn.AsSpan(i * Dimensions, Dimensions), middle[i]);
        }

        return coordinates;
    }
}
