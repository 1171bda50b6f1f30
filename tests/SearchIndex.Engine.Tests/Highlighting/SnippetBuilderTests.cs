using System.Globalization;
using SearchIndex.Engine.Highlighting;
using SearchIndex.Engine.Queries;
using SearchIndex.TestKit.Engine;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Engine.Tests.Highlighting;

public class SnippetBuilderTests
{
    private static IReadOnlyList<TextSnippet> Build(string text, SnippetOptions options, params string[] words)
    {
        var query = BooleanQuery.Any(words.Select(word => new PhraseQuery("text", [.. word.EnumerateRunes().Select(rune => rune.ToString())])));
        return SnippetBuilder.Build(text, new MatchLocator(query, "text", new WordAnalyzer()).Locate(text), options);
    }

    [Fact]
    public void A_sentence_that_fits_is_shown_whole()
    {
        var snippet = Assert.Single(Build("前一句话没有什么特别。防治福寿螺！后面一句也很平常而且很长很长很长。", new SnippetOptions { MaxCharacters = 20 }, "福寿螺"));
        Assert.Equal("防治福寿螺！", snippet.Text);
        Assert.Equal(11, snippet.Offset);
        Assert.Equal((2, 5), (snippet.Marks[0].Start, snippet.Marks[0].End));
    }

    [Fact]
    public void Sentences_after_it_follow_while_they_fit()
    {
        var snippet = Assert.Single(Build("防治福寿螺。保护水。其他。", new SnippetOptions { MaxCharacters = 20 }, "福寿螺"));
        Assert.Equal("防治福寿螺。保护水。其他。", snippet.Text);
    }

    [Fact]
    public void Numbers_are_not_cut_at_their_points()
    {
        const string Text = "Area 586.9 km. Next one!见www.example.org。好";
        Assert.Equal(["Area 586.9 km.", " Next one!", "见www.example.org。", "好"], Sentences.Split(Text).Select(sentence => Text[sentence.Start..sentence.End]));
    }

    [Fact]
    public void Without_a_match_the_beginning_is_shown() =>
        Assert.Equal("Once upon a time", Assert.Single(SnippetBuilder.Build("Once upon a time there was a snail", [], new SnippetOptions { MaxCharacters = 20 })).Text);

    [Fact]
    public void An_empty_text_has_no_snippet() => Assert.Empty(SnippetBuilder.Build("", []));

    [Fact]
    public void Snippets_with_more_different_matches_win_and_come_in_the_order_of_the_text()
    {
        var text = "甲在这里一二三四五六七八九十。\n" + new string('空', 40) + "。\n乙在这里和甲一起一二三四五六。\n" + new string('空', 40) + "。\n甲又在这里一二三四五六七八九。";
        var snippets = Build(text, new SnippetOptions { MaxCharacters = 20, MaxSnippets = 2 }, "甲", "乙");
        Assert.Equal(2, snippets.Count);
        Assert.StartsWith("甲在这里", snippets[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("乙在这里和甲", snippets[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_snippets_with_as_many_different_matches_the_one_with_more_matches_wins()
    {
        var text = "甲在这里一二三四五六七八九十。\n" + new string('空', 40) + "。\n甲和甲以及甲一二三四五六七。";
        Assert.StartsWith("甲和甲以及甲", Assert.Single(Build(text, new SnippetOptions { MaxCharacters = 20, MaxSnippets = 1 }, "甲")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_inside_a_marked_phrase_is_not_marked_again()
    {
        var snippet = Assert.Single(Build("防治福寿螺", new SnippetOptions(), "福寿螺", "寿", "螺"));
        Assert.Equal([(2, 5)], snippet.Marks.Select(mark => (mark.Start, mark.End)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_texts_are_cut_where_they_may_be_and_marks_stand_where_the_matches_stand(int round)
    {
        var seed = RandomSeed.For(300 + round);
        var random = new Random(seed);
        string[] parts = ["福寿螺", "水", "𠀀", "e\u0301", "👩‍🌾", "plan ", "of action ", "。", "；", "\n", ". ", "🇨🇳", "一二三", "verylongwordindeed"];
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => parts[random.Next(parts.Length)]));
            var options = new SnippetOptions { MaxCharacters = random.Next(20, 60), MaxSnippets = random.Next(1, 4) };
            var query = BooleanQuery.Any(new PhraseQuery("text", "福", "寿", "螺"), new TermQuery("text", "𠀀"), new TermQuery("text", "plan"), new TermQuery("text", "螺"));
            var matches = new MatchLocator(query, "text", new WordAnalyzer()).Locate(text);
            var snippets = SnippetBuilder.Build(text, matches, options);
            var where = $"seed {seed}, text {i}: {text}";
            var boundaries = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
            var last = 0;
            foreach (var snippet in snippets)
            {
                var end = snippet.Offset + snippet.Text.Length;
                Assert.True(snippet.Offset >= last && string.Equals(text[snippet.Offset..end], snippet.Text, StringComparison.Ordinal), where);
                Assert.True(boundaries.Contains(snippet.Offset) && boundaries.Contains(end), $"{where}: cuts a grapheme at {snippet.Offset} or {end}");
                Assert.True(snippet.Text.Length <= options.MaxCharacters, $"{where}: {snippet.Text.Length} characters");
                Assert.True(matches.Count == 0 || snippet.Marks.Count > 0, $"{where}: nothing marked in {snippet.Text}");
                Assert.All(snippet.Marks, mark => Assert.Contains(matches, match =>
                    match.Start == snippet.Offset + mark.Start && match.End == snippet.Offset + mark.End));
                last = end;
            }

            Assert.True(matches.Count == 0 || snippets.Count > 0, where);
        }
    }
}
