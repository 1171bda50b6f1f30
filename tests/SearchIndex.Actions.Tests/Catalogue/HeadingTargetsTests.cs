using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Tests.Library;

namespace SearchIndex.Actions.Tests.Catalogue;

public sealed class HeadingTargetsTests
{
    private static readonly HeadingCatalogue Catalogue = HeadingCatalogue.LoadBuiltIn();
    private static readonly HeadingTargets Targets = HeadingTargets.LoadBuiltIn(Catalogue);

    [Fact]
    public void Each_commitment_and_each_action_serves_a_target()
    {
        var without = Catalogue.Commitments.Concat(Catalogue.Actions).Where(heading => Targets.Of(heading.English).Count == 0).Select(heading => heading.English);
        Assert.Empty(without);
    }

    [Fact]
    public void Each_target_is_an_entry_of_the_lexicon()
    {
        var unknown = Catalogue.Commitments.Concat(Catalogue.Actions).SelectMany(heading => Targets.Of(heading.English))
            .Where(key => !(TestLexicons.All.Knowledge.TryGet(key, out var entry) && entry.Kind == KnowledgeKind.Target));
        Assert.Empty(unknown);
    }

    [Fact]
    public void The_framework_has_twenty_three_targets_with_one_entry_each() =>
        Assert.Equal(
            Enumerable.Range(1, 23).Select(number => $"kmgbf-{number}").Order(StringComparer.Ordinal),
            TestLexicons.All.Knowledge.Entries.Where(entry => entry.Kind == KnowledgeKind.Target).Select(entry => entry.Key).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Control or eradicate invasive alien species and prevent their introduction", "kmgbf-6")]
    [InlineData("Increase protected areas", "kmgbf-3")]
    [InlineData("Increase equitable and inclusive access to nature to enhance people's health and wellbeing.", "kmgbf-12")]
    public void A_heading_serves_the_target_that_speaks_of_it(string heading, string target) => Assert.Contains(target, Targets.Of(heading));
}
