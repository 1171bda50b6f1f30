using SearchIndex.Analysis.FreeText;

namespace SearchIndex.Analysis.Tests.FreeText;

public sealed class FreeTextAnalyzerTests(LexiconFiles lexicons)
{
    private readonly IAnalyzer _analyzer = Analyzers.FreeText(Analyzers.Actions(lexicons.Chinese, lexicons.Domain, lexicons.Folding));

    // An equals sign before a term is no step of position; a term may itself begin with one.
    [Theory]
    [InlineData("福寿螺", "福寿螺 =_福寿 =_寿螺")]
    [InlineData("福壽螺", "福寿螺 =_福寿 =_寿螺")]
    [InlineData("水", ".水")]
    [InlineData("a水。水", "a .水 +.水")]
    [InlineData("e-mail", "e +mail =+e mail =email")]
    [InlineData("Organisation", "organ ==organization =~organi")]
    [InlineData("organization", "organ ==organization =~organi")]
    [InlineData("birds of the sea", "bird ==birds of the sea =+bird sea")]
    [InlineData("Birds. Seas", "bird ==birds +sea ==seas")]
    [InlineData("5 ha", "5 ha =+5 ha")]
    [InlineData("", "")]
    public void Words_and_what_stands_beside_them(string text, string expected) => Assert.Equal(expected, _analyzer.Terms(text));

    [Theory]
    [InlineData("colour", "color")]
    [InlineData("behavioural", "behavioral")]
    [InlineData("analysing", "analyzing")]
    [InlineData("mobilised", "mobilized")]
    [InlineData("centres", "center")]
    [InlineData("fibre", "fibers")]
    [InlineData("dialogues", "dialog")]
    [InlineData("programme", "programs")]
    [InlineData("modelling", "modeling")]
    [InlineData("travelled", "traveled")]
    [InlineData("haemoglobin", "hemoglobin")]
    [InlineData("oestrogens", "estrogen")]
    [InlineData("oedema", "edema")]
    [InlineData("sulphur", "sulfur")]
    [InlineData("defence", "defense")]
    [InlineData("practised", "practiced")]
    [InlineData("children", "child")]
    [InlineData("larvae", "larva")]
    [InlineData("hypotheses", "hypothesis")]
    [InlineData("criteria", "criterion")]
    [InlineData("written", "writing")]
    public void Forms_and_spellings_of_a_word_meet(string one, string other) => Assert.Equal(_analyzer.Terms(one).Split(' ')[0], _analyzer.Terms(other).Split(' ')[0]);

    [Theory]
    [InlineData("hour", "hor")]
    [InlineData("four", "for")]
    [InlineData("shoes", "shes")]
    [InlineData("poem", "pem")]
    public void Words_that_are_not_the_same_do_not_meet(string one, string other) => Assert.NotEqual(_analyzer.Terms(one).Split(' ')[0], _analyzer.Terms(other).Split(' ')[0]);

    [Theory]
    [InlineData("_生态", FreeTextTermKind.Bigram)]
    [InlineData(".生", FreeTextTermKind.Character)]
    [InlineData("=birds", FreeTextTermKind.Exact)]
    [InlineData("~diabet", FreeTextTermKind.Beginning)]
    [InlineData("+bird sea", FreeTextTermKind.Pair)]
    [InlineData("bird", FreeTextTermKind.Word)]
    [InlineData("生态", FreeTextTermKind.Word)]
    public void The_first_character_tells_the_kind(string term, FreeTextTermKind kind) => Assert.Equal(kind, FreeTextAnalyzer.KindOf(term));

    [Theory]
    [InlineData("的", true, true)]
    [InlineData("哪些", true, false)]
    [InlineData("which", true, false)]
    [InlineData("湿地", false, false)]
    [InlineData("wetland", false, false)]
    public void Function_words_are_known(string word, bool isFunctionWord, bool isParticle) =>
        Assert.Equal((isFunctionWord, isParticle), (FunctionWords.Contains(word), FunctionWords.IsParticle(word)));
}
