using SearchIndex.Actions.Reading.Structure;

namespace SearchIndex.Actions.Tests.Reading;

public class EditDistanceTests
{
    [Fact]
    public void The_banded_distance_is_the_full_one_where_it_is_small()
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Random(seed);
            var a = Word(random);
            var b = random.Next(2) == 0 ? Word(random) : a.Insert(random.Next(a.Length + 1), "b").Replace('a', "ac"[random.Next(2)]);
            var full = Full(a, b);
            for (var limit = 0; limit < 8; limit++)
            {
                Assert.True((full <= limit ? full : -1) == EditDistance.Bounded(a, b, limit), $"seed {seed}, limit {limit}: '{a}' and '{b}'");
            }

            Assert.True(KeyBag.Bound(KeyBag.Count(a), KeyBag.Count(b)) <= full, $"seed {seed}: the bound of '{a}' and '{b}' is above their distance");
        }
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(12)).Select(_ => "abc1"[random.Next(4)])]);

    private static int Full(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
        }

        return table[a.Length, b.Length];
    }
}
