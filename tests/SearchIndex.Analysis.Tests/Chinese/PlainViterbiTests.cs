using System.Text;
using SearchIndex.Analysis.Chinese;
using SearchIndex.TestKit.Analysis;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Analysis.Tests.Chinese;

/// <summary>The fast word graph against the plain one: the same cuts, ties included.</summary>
public sealed class PlainViterbiTests(LexiconFiles lexicons)
{
    private static readonly string[] Strange =
    [
        " ", "\t", "　", "，", "。", "《", "%", "1", "2026", "３", "a", "Abc", "Ｚ", "é", "🌿", "\uD83C", "\uDF3F", "\u0000", "\uFFFF", "々", "㐀",
    ];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 10)]
    [InlineData(3, 40)]
    [InlineData(4, 80)]
    public void Sentences_are_cut_as_the_plain_way_cuts_them(int number, int percentStrange)
    {
        var seed = RandomSeed.For(number);
        var random = new Random(seed);
        var plain = new PlainViterbi(lexicons.Chinese);
        var words = plain.Words.Order(StringComparer.Ordinal).ToArray();
        var lattice = new WordLattice();
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder();
            for (var part = random.Next(1, 20); part > 0; part--)
            {
                text.Append(random.Next(100) < percentStrange ? Strange[random.Next(Strange.Length)] : Piece(words[random.Next(words.Length)], random));
            }

            Same(plain, lattice, text.ToString(), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Hostile_sentences_are_cut_as_the_plain_way_cuts_them()
    {
        var plain = new PlainViterbi(lexicons.Chinese);
        var lattice = new WordLattice();
        foreach (var part in (string[])["中", "中国", "的", "人 民", "   ", "，", "1,", "龘", "\uD83C", "一一", "中华人民共和国"])
        {
            foreach (var count in (int[])[1, 2, 3, 40])
            {
                Same(plain, lattice, string.Concat(Enumerable.Repeat(part, count)), part);
            }
        }
    }

    /// <summary>A word, or a part of it so that words overlap, or it with a space inside.</summary>
    private static string Piece(string word, Random random) => random.Next(5) switch
    {
        0 => word[random.Next(word.Length)..],
        1 => word[..random.Next(1, word.Length)],
        2 when random.Next(4) == 0 => word.Insert(random.Next(word.Length), " "),
        _ => word,
    };

    private void Same(PlainViterbi plain, WordLattice lattice, string sentence, string where)
    {
        SmartCnSegmenter.Segment(lexicons.Chinese, sentence, lattice);
        var found = new List<(int Start, int End)>();
        foreach (var node in lattice.Path)
        {
            found.Add((lattice.Start(node), lattice.End(node)));
        }

        Assert.True(plain.Cut(sentence).SequenceEqual(found), $"{where}: '{sentence}' was cut {string.Join(' ', found)}, the plain way {string.Join(' ', plain.Cut(sentence))}");
    }
}
