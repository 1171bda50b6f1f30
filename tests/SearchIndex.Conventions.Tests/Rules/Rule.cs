using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules;

/// <summary>
/// A convention of the project. Every class that derives from this one is found by reflection, held against the checkout,
/// and tried on its own samples: a rule that cannot fail is itself a failure.
/// </summary>
internal abstract class Rule
{
    /// <summary>Finds every place that breaks the rule.</summary>
    public abstract IEnumerable<Violation> Check(SourceTree tree);

    /// <summary>Small trees, each of which breaks the rule once or more.</summary>
    public abstract IEnumerable<SourceTree> Bad { get; }

    /// <summary>Small trees that keep the rule, cases near its border among them.</summary>
    public abstract IEnumerable<SourceTree> Good { get; }

    public static IReadOnlyList<Rule> All =>
        [.. typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Rule)Activator.CreateInstance(type)!)];
}
