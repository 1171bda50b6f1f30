using SearchIndex.Similarity.Shingles;
using SearchIndex.Similarity.Texts;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Similarity.Tests.Shingles;

public class ShinglerTests
{
    private static readonly ComparedTextReader Reader = new(FoldingTables.Load());
    private static readonly Shingler Default = new();

    [Theory]
    [InlineData("福寿螺防", 1)]
    [InlineData("福寿螺防控", 2)]
    [InlineData("福寿福寿福寿", 2)] // 福寿福寿, 寿福寿福
    [InlineData("the water of the", 2)]
    [InlineData("in 从江县", 1)] // a word and three characters
    [InlineData("in 从江", 1)] // too short: one of all there is
    [InlineData("", 0)]
    [InlineData("福", 1)]
    public void A_shingle_is_as_long_as_it_must_be(string text, int expected)
        => Assert.Equal(expected, Default.Read(Reader.Read(text)).Count);

    [Fact]
    public void Short_texts_are_equal_to_themselves_only()
    {
        Assert.Equal(1, Default.Read(Reader.Read("福寿")).OverlapWith(Default.Read(Reader.Read("福 壽"))).Jaccard);
        Assert.Equal(0, Default.Read(Reader.Read("福寿")).OverlapWith(Default.Read(Reader.Read("福螺"))).Shared);
        Assert.Equal(0, Default.Read(Reader.Read("福寿螺")).OverlapWith(Default.Read(Reader.Read("福寿螺防"))).Shared);
    }

    [Fact]
    public void Containment_is_seen_from_both_sides()
    {
        // The short text has 3 shingles, the long one 6; the short one stands in the long one whole.
        var overlap = Default.Read(Reader.Read("生态环境保护")).OverlapWith(Default.Read(Reader.Read("加强生态环境保护。好")));

        Assert.Equal(new Overlap(3, 3, 6), overlap);
        Assert.Equal((1, 0.5, 0.5), (overlap.ContainmentA, overlap.ContainmentB, overlap.Jaccard));
        Assert.Equal((0.5, 1), (overlap.Reversed().ContainmentA, overlap.Reversed().ContainmentB));
    }

    [Fact]
    public void A_figure_breaks_every_shingle_that_holds_it()
    {
        // Eight characters around a figure: 9 units, 6 shingles, 4 of which hold the figure.
        var overlap = Default.Read(Reader.Read("到二年前2025完成任务")).OverlapWith(Default.Read(Reader.Read("到二年前2030完成任务")));

        Assert.Equal(new Overlap(2, 6, 6), overlap);
    }

    [Fact]
    public void The_empty_text_shares_nothing()
    {
        var empty = Default.Read(Reader.Read("。"));

        Assert.Equal(0, empty.OverlapWith(empty).Containment);
        Assert.Equal(0, empty.OverlapWith(empty).Jaccard);
    }

    [Fact]
    public void Stored_hashes_make_the_same_set()
    {
        var set = Default.Read(Reader.Read("加强生态环境保护"));

        Assert.Equal(set.Count, ShingleSet.OfSorted(set.Hashes).OverlapWith(set).Shared);
        Assert.Throws<ArgumentException>(() => ShingleSet.OfSorted([2, 1]));
        Assert.Throws<ArgumentException>(() => ShingleSet.OfSorted([2, 2]));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(4, 17)]
    public void Sizes_out_of_range_are_refused(int characters, int words)
        => Assert.Throws<ArgumentException>(() => new Shingler(new ShingleOptions { Characters = characters, Words = words }));
}
