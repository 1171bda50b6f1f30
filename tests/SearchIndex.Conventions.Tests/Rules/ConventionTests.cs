using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules;

public sealed class ConventionTests(Checkout checkout)
{
    public static TheoryData<string> RuleNames => [.. Rule.All.Select(rule => rule.GetType().Name)];

    public static TheoryData<string, int> BadSamples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var rule in Rule.All)
            {
                for (var i = 0; i < rule.Bad.Count(); i++)
                {
                    data.Add(rule.GetType().Name, i);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_checkout_keeps_the_rule(string rule)
    {
        var violations = Named(rule).Check(checkout.Tree).ToList();
        Assert.True(violations.Count == 0, $"{rule} is broken in {violations.Count} place(s):\n{string.Join('\n', violations.Take(100))}");
    }

    [Theory]
    [MemberData(nameof(BadSamples))]
    public void The_rule_notices_a_bad_sample(string rule, int sample)
    {
        var violations = Named(rule).Check(Named(rule).Bad.ElementAt(sample)).ToList();
        Assert.NotEmpty(violations);
        Assert.All(violations, violation =>
        {
            Assert.NotEmpty(violation.Where);
            Assert.NotEmpty(violation.What);
            Assert.NotEmpty(violation.Remedy);
        });
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_rule_has_bad_samples_and_accepts_its_good_ones(string rule)
    {
        Assert.NotEmpty(Named(rule).Bad);
        Assert.NotEmpty(Named(rule).Good);
        Assert.All(Named(rule).Good, tree => Assert.Empty(Named(rule).Check(tree)));
    }

    private static Rule Named(string name) => Rule.All.Single(rule => rule.GetType().Name == name);
}
