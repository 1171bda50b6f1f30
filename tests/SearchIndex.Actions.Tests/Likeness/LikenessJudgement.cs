using System.Globalization;

namespace SearchIndex.Actions.Tests.Likeness;

/// <summary>
/// How good a ranking is against what people judged: nDCG at 10 with gains 2^grade - 1, and the share of the first five that is relevant at all.
/// Grades: 3 the same measure on the same thing, 2 the same aim by like means, 1 the same aim by other means; what has no row was judged unlike.
/// </summary>
internal sealed class LikenessJudgement
{
    private readonly Dictionary<string, Dictionary<string, int>> _grades = new(StringComparer.Ordinal);

    public LikenessJudgement(IEnumerable<string> lines)
    {
        foreach (var cells in lines.Skip(1).Select(line => line.Split('\t')))
        {
            if (!_grades.TryGetValue(cells[0], out var grades))
            {
                _grades.Add(cells[0], grades = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            grades.Add(cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture));
        }
    }

    public IEnumerable<string> Queries => _grades.Keys;

    public IEnumerable<string> Judged => _grades.SelectMany(query => query.Value.Keys.Append(query.Key)).Distinct(StringComparer.Ordinal);

    public int Grade(string query, string action) => _grades[query].GetValueOrDefault(action);

    public double Ndcg(string query, IEnumerable<string> ranked) =>
        Gain(ranked.Select(action => Grade(query, action))) / Gain(_grades[query].Values.OrderDescending());

    public double Precision(string query, IEnumerable<string> ranked) => ranked.Take(5).Count(action => Grade(query, action) > 0) / 5.0;

    private static double Gain(IEnumerable<int> grades) => grades.Take(10).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();
}
