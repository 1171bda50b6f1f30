using SearchIndex.Similarity.Alignment;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Similarity.Tests.Alignment;

public sealed class PassagesAgainstPlainProgramTests
{
    [Theory]
    [InlineData(40, 2, 3000)]
    [InlineData(60, 3, 3000)]
    [InlineData(120, 5, 600)]
    [InlineData(200, 20, 200)]
    [InlineData(400, 300, 40)]
    public void Passages_are_those_of_the_plain_dynamic_program(int length, int letters, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var (a, b) = new RandomSharing(seed).Pair(random.Next(length) + 1, letters);
            var (worthA, worthB) = (RandomSharing.Worth(a, round % 2 == 0), RandomSharing.Worth(b, round % 2 == 0));
            var options = new AlignmentOptions
            {
                MinimumBlock = 1 + random.Next(20),
                MinimumPassage = 1 + random.Next(50),
                ChangeCost = 1 + random.Next(14),
                UnitCost = random.Next(3) == 0 ? 0 : 1,
                LongestChange = 1 + random.Next(30),
                ManyRuns = random.Next(2) * 10_000,
            };
            var found = new PassageFinder(options).Find(a, worthA, b, worthB);
            Assert.False(found.IsBounded, $"seed {seed}");
            Assert.True(
                Shown(found.Passages) == Shown(new NaivePassages(a, worthA, b, options).TakeAll()),
                $"seed {seed}, round {round}, {options}\nA {string.Join(' ', a)}\nB {string.Join(' ', b)}\nfound {Shown(found.Passages)}\nplain {Shown(new NaivePassages(a, worthA, b, options).TakeAll())}");
        }
    }

    [Fact]
    public void The_plain_program_in_two_rows_gives_the_score_of_the_plain_program_in_tables()
    {
        for (var round = 0; round < 300; round++)
        {
            var seed = RandomSeed.For(round);
            var (a, b) = new RandomSharing(seed).Pair(60, 3);
            var worth = RandomSharing.Worth(a, flat: false);
            var options = new AlignmentOptions { UnitCost = round % 2, MinimumBlock = 1 + (round % 20) };
            Assert.True(new NaivePassages(a, worth, b, options).Score() == PlainChainScore.Of(a, worth, b, options), $"seed {seed}");
        }
    }

    [Fact]
    public void One_letter_over_and_over_is_the_same_in_both()
    {
        for (var length = 1; length < 40; length++)
        {
            var (a, b) = (new ulong[length], new ulong[(length * 7 % 13) + 3]);
            var (worthA, worthB) = (RandomSharing.Worth(a, flat: true), RandomSharing.Worth(b, flat: true));
            var options = new AlignmentOptions();
            Assert.Equal(Shown(new NaivePassages(a, worthA, b, options).TakeAll()), Shown(new PassageFinder(options).Find(a, worthA, b, worthB).Passages));
        }
    }

    private static string Shown(IEnumerable<UnitPassage> passages) =>
        string.Join(" | ", passages.Select(passage => $"{passage.Worth}: {string.Join(' ', passage.Blocks.Select(block => $"{block.StartA}/{block.StartB}+{block.Length}"))}"));
}
