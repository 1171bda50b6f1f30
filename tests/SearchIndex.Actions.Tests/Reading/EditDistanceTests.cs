using SearchIndex.Actions.Reading.Structure;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Tests.Reading;

public class EditDistanceTests
{
    [Fact]
    public void The_banded_distances_are_the_full_ones_where_they_are_small()
    {
        var exchanged = 0;
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Random(seed);
            var a = Word(random);
            var b = random.Next(3) switch
            {
                0 => Word(random),
                1 => a.Insert(random.Next(a.Length + 1), "b").Replace('a', "ac"[random.Next(2)]),
                _ => Exchanged(a, random),
            };
            var (print, typing) = (Full(a, b, exchanges: false), Full(a, b, exchanges: true));
            exchanged += typing < print ? 1 : 0;
            for (var limit = 0; limit < 8; limit++)
            {
                var where = $"seed {seed}, limit {limit}: '{a}' and '{b}'";
                Assert.True((print <= limit ? print : (int?)null) == EditDistance.OfPrint(a, b, limit), where);
                Assert.True((typing <= limit ? typing : (int?)null) == EditDistance.OfTyping(a, b, limit), where);
            }

            Assert.True(KeyBag.Bound(KeyBag.Count(a), KeyBag.Count(b)) <= print, $"seed {seed}: the bound of '{a}' and '{b}' is above their distance");
        }

        Assert.True(exchanged > 10, "The pairs of words have hardly any exchanged neighbours.");
    }

    // By hand: the classic pairs, and one exchange of neighbours.
    [Theory]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("wetlnd", "wetland", 1, 1)]
    [InlineData("wtelands", "wetlands", 2, 1)]
    [InlineData("abc", "", 3, 3)]
    [InlineData("same", "same", 0, 0)]
    public void Distances_are_those_of_the_definition(string a, string b, int print, int typing)
    {
        Assert.Equal(print, EditDistance.OfPrint(a, b, 5));
        Assert.Equal(print, EditDistance.OfPrint(b, a, 5));
        Assert.Equal(typing, EditDistance.OfTyping(a, b, 5));
        Assert.Equal(typing, EditDistance.OfTyping(b, a, 5));
        Assert.Equal(typing <= 1 ? typing : (int?)null, EditDistance.OfTyping(a, b, 1));
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(12)).Select(_ => "abc1"[random.Next(4)])]);

    // Some neighbours change places.
    private static string Exchanged(string word, Random random)
    {
        var letters = word.ToCharArray();
        for (var i = 1; i < letters.Length; i += 1 + random.Next(4))
        {
            (letters[i - 1], letters[i]) = (letters[i], letters[i - 1]);
        }

        return new string(letters);
    }

    private static int Full(string a, string b, bool exchanges)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (exchanges && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
