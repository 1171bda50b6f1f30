using System.Text;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Queries.Expansion;
using SearchIndex.Engine.Terms;
using SearchIndex.TestKit.Engine;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Engine.Tests.Queries;

/// <summary>The walk over a dictionary, with its skipping, beside a test of each term.</summary>
public class MultiTermTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Walks_find_the_terms_that_a_test_of_each_term_finds(int round)
    {
        var seed = RandomSeed.For(700 + round);
        var random = new Random(seed);
        string[] letters = round == 1 ? ["a", "b"] : ["a", "b", "水", "土", "𠀀", "é", "\uFFFD", "*", "?"];
        string Word(int longest) => string.Concat(Enumerable.Range(0, random.Next(longest + 1)).Select(_ => letters[random.Next(letters.Length)]));
        var dictionary = Enumerable.Range(0, 400).Select(_ => Word(7)).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)
            .Order(Comparer<string>.Create(NaiveTerms.Compare)).ToArray();
        for (var i = 0; i < 400; i++)
        {
            MultiTermQuery query = random.Next(4) switch
            {
                0 => new PrefixQuery("f", Word(3)),
                1 => new WildcardQuery("f", Pattern(random, Word(6))),
                2 => new TermRangeQuery("f", Word(4), Word(4), random.Next(2) == 0, random.Next(2) == 0),
                _ => new FuzzyQuery("f", Word(6), random.Next(3), random.Next(3)),
            };
            Assert.True(
                dictionary.Where(term => NaiveTerms.Fits(query, term)).SequenceEqual(Walk(query, dictionary)),
                $"seed {seed}, query {i}: {query}: {string.Join(' ', Walk(query, dictionary))}, expected {string.Join(' ', dictionary.Where(term => NaiveTerms.Fits(query, term)))}");
        }
    }

    [Fact]
    public void Patterns_of_many_stars_take_steps_in_proportion_to_their_length()
    {
        var filter = new WildcardQuery("f", string.Concat(Enumerable.Repeat("a*", 500)) + "b").CreateFilter();
        Assert.Equal(TermVerdict.Reject, filter.Judge(Encoding.UTF8.GetBytes(new string('a', 5_000))));
    }

    [Theory]
    [InlineData("\\*", "*", true)]
    [InlineData("\\*", "a", false)]
    [InlineData("a\\", "a\\", true)]
    [InlineData("?", "𠀀", true)]
    [InlineData("??", "𠀀", false)]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void Escapes_and_supplementary_characters(string pattern, string term, bool fits) =>
        Assert.Equal(fits, new WildcardQuery("f", pattern).CreateFilter().Judge(Encoding.UTF8.GetBytes(term)) == TermVerdict.Accept);

    [Fact]
    public void Code_points_order_as_their_bytes()
    {
        string[] words = ["", "a", "ab", "b", "\uD7FF", "\uE000", "\uFFFD", "𠀀", "𠀁", "a𠀀", "a\uFFFD"];
        foreach (var x in words)
        {
            foreach (var y in words)
            {
                Assert.Equal(Math.Sign(NaiveTerms.Compare(x, y)), Math.Sign(CodePointOrder.Comparer.Compare(x, y)));
            }
        }
    }

    private static string Pattern(Random random, string word) => string.Concat(word.EnumerateRunes().Select(rune => random.Next(4) switch
    {
        0 => "*",
        1 => "?",
        2 => "\\" + rune,
        _ => rune.ToString(),
    }));

    private static List<string> Walk(MultiTermQuery query, string[] dictionary)
    {
        var cursor = new MemoryTermCursor([.. dictionary.Select(Encoding.UTF8.GetBytes)], _ => default);
        var (filter, found) = (query.CreateFilter(), new List<string>());
        for (var stands = cursor.Seek(filter.First); stands;)
        {
            switch (filter.Judge(cursor.Term))
            {
                case TermVerdict.Stop:
                    return found;
                case TermVerdict.Skip:
                    Assert.True(filter.SkipTarget.SequenceCompareTo(cursor.Term) > 0);
                    stands = cursor.Seek(filter.SkipTarget);
                    continue;
                case TermVerdict.Accept:
                    found.Add(Encoding.UTF8.GetString(cursor.Term));
                    break;
            }

            stands = cursor.MoveNext();
        }

        return found;
    }
}
