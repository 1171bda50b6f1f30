using SearchIndex.Similarity.Alignment;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Similarity.Tests.Alignment;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("同一段文字", "同一段文字", "同一段文字")]
    [InlineData("", "新增文字", "+新增文字+")]
    [InlineData("删去文字", "", "-删去文字-")]
    [InlineData("从江县严格执行条例，加强生态保护工作", "安顺市严格执行条例，加强生态保护工作", "[从江县|安顺市]严格执行条例，加强生态保护工作")]
    [InlineData("到2025年森林覆盖率达到69.39%以上", "到2030年森林覆盖率达到71.97%以上", "到[2025|2030]年森林覆盖率达到[69.39|71.97]%以上")]
    [InlineData("防治红火蚁等外来入侵物种", "防治紫茎泽兰、空心莲子草等外来入侵物种", "防治[红火蚁|紫茎泽兰、空心莲子草]等外来入侵物种")]
    [InlineData("The Department of Health shall report.", "The Department of Agriculture shall report.", "The Department of [Health|Agriculture] shall report.")]
    [InlineData("第一句。第二句。第四句。", "第一句。第二句。第三句。第四句。", "第一句。第二句。+第三句。+第四句。")]
    [InlineData("甲、乙、丙", "甲、丙", "甲、-乙、-丙")]
    [InlineData("Trees are good.\nTrees are green.\n", "Trees are green.\n", "-Trees are good.\n-Trees are green.\n")]
    public void Texts_are_told_apart_as_a_reader_would(string a, string b, string shown) => Assert.Equal(shown, Shown(a, b));

    [Theory]
    [InlineData("红火蚁类害虫治理", "福寿螺类贝壳捕捞", "[红火蚁类害虫治理|福寿螺类贝壳捕捞]")]
    public void No_stray_equal_character_stays_between_two_changes(string a, string b, string shown) => Assert.Equal(shown, Shown(a, b));

    [Fact]
    public void Runs_cover_both_texts_and_equal_runs_are_equal()
    {
        for (var round = 0; round < 400; round++)
        {
            var seed = RandomSeed.For(round);
            var (a, b) = RandomTexts(new Random(seed));
            var difference = TextDifference.Between(a, b);
            var (atA, atB) = (0, 0);
            foreach (var run in difference.Runs)
            {
                Assert.True(run.StartA == atA && run.StartB == atB, $"seed {seed}");
                var (partA, partB) = (a[run.StartA..run.EndA], b[run.StartB..run.EndB]);
                Assert.True(run.Kind == (partA == partB ? DifferenceKind.Equal : partB.Length == 0 ? DifferenceKind.Removed : partA.Length == 0 ? DifferenceKind.Added : DifferenceKind.Replaced), $"seed {seed}: {partA} {partB} {run.Kind}");
                (atA, atB) = (run.EndA, run.EndB);
            }

            Assert.True(atA == a.Length && atB == b.Length, $"seed {seed}");
        }
    }

    [Fact]
    public void Long_and_repetitive_texts_end_soon()
    {
        var one = string.Concat(Enumerable.Repeat("的", 100_000));
        var other = string.Concat(Enumerable.Repeat("的", 60_000)) + "了" + string.Concat(Enumerable.Repeat("的", 39_000));
        Assert.Equal(99_000, TextDifference.Between(one, other).EqualLength);
        Assert.True(TextDifference.Between("甲" + one, one + "乙").EqualLength <= 100_000);
    }

    private static string Shown(string a, string b) => string.Concat(TextDifference.Between(a, b).Runs.Select(run => run.Kind switch
    {
        DifferenceKind.Equal => a[run.StartA..run.EndA],
        DifferenceKind.Removed => $"-{a[run.StartA..run.EndA]}-",
        DifferenceKind.Added => $"+{b[run.StartB..run.EndB]}+",
        _ => $"[{a[run.StartA..run.EndA]}|{b[run.StartB..run.EndB]}]",
    }));

    private static (string A, string B) RandomTexts(Random random)
    {
        string[] pieces = ["生态", "保护", "的", "，", "。", "\n", " ", "the ", "agency", "2025", "3.5", "𠀀", "森林覆盖率", "应当依照有关规定", "á", "'"];
        var a = Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]).ToList();
        var b = a.ToList();
        for (var edits = random.Next(5); edits > 0; edits--)
        {
            var at = random.Next(b.Count + 1);
            b.RemoveRange(at, Math.Min(random.Next(5), b.Count - at));
            b.InsertRange(at, Enumerable.Range(0, random.Next(5)).Select(_ => pieces[random.Next(pieces.Length)]));
        }

        return (string.Concat(a), string.Concat(b));
    }
}
