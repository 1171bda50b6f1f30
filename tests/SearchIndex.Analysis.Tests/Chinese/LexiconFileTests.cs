using SearchIndex.Analysis.Chinese.Compilation;

namespace SearchIndex.Analysis.Tests.Chinese;

public sealed class LexiconFileTests(LexiconFiles lexicons)
{
    [Fact]
    public void The_compiled_file_is_what_the_tables_compile_to()
    {
        var compiled = ChineseLexiconCompiler.Compile(
            FrequencyTable.ReadWords(lexicons.Read("smartcn-words.tsv")),
            FrequencyTable.ReadBigrams(lexicons.Read("smartcn-bigrams.tsv")),
            lexicons.Read("smartcn-sentence-classes.tsv"));
        Assert.True(compiled.AsSpan().SequenceEqual(lexicons.Read("smartcn.lex")), "smartcn.lex differs from its tables: run 'searchindex lexicon compile' and correct its row in index-data/README.md.");
    }

    [Fact]
    public void The_tables_hold_the_whole_model()
    {
        Assert.Equal(85_607, FrequencyTable.ReadWords(lexicons.Read("smartcn-words.tsv")).Count);
        var bigrams = FrequencyTable.ReadBigrams(lexicons.Read("smartcn-bigrams.tsv"));
        Assert.Equal(328_856, bigrams.Count);
        Assert.Equal(328_856, bigrams.Select(bigram => SmartCnHashing.Hash(bigram.Left + "@" + bigram.Right)).Distinct().Count());
    }
}
