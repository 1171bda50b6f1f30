using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Projects;

/// <summary>References point one way; those of the product equal a list, tests see their own project and the TestKit.</summary>
internal sealed class ReferenceRule : Rule
{
    private static readonly Dictionary<string, string[]> Product = new(StringComparer.Ordinal)
    {
        ["SearchIndex.Storage"] = [],
        ["SearchIndex.Analysis"] = ["SearchIndex.Storage"],
        ["SearchIndex.Engine"] = ["SearchIndex.Storage", "SearchIndex.Analysis"],
        ["SearchIndex.Similarity"] = ["SearchIndex.Storage", "SearchIndex.Analysis"],
        ["SearchIndex.Actions"] = ["SearchIndex.Storage", "SearchIndex.Analysis", "SearchIndex.Engine", "SearchIndex.Similarity"],
        ["SearchIndex.Service"] = ["SearchIndex.Actions"],
        ["SearchIndex.Cli"] = ["SearchIndex.Actions", "SearchIndex.Service"],
    };

    // These test the tree as a whole, and the service as people meet it, in a browser.
    private static readonly HashSet<string> Wider = ["SearchIndex.Conventions", "SearchIndex.Browser"];

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(Project("src", "SearchIndex.Storage", "SearchIndex.Engine")),
        SourceTree.Of(Project("src", "SearchIndex.Analysis")),
        SourceTree.Of(Project("src", "SearchIndex.Odd")),
        SourceTree.Of(Project("tests", "SearchIndex.Storage.Tests", "SearchIndex.Storage", "SearchIndex.Engine.Tests")),
        SourceTree.Of(Project("tests", "SearchIndex.Storage.Tests", "SearchIndex.TestKit")),
        SourceTree.Of(Project("tests", "SearchIndex.TestKit", "SearchIndex.Engine.Tests")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(
            Project("src", "SearchIndex.Storage"),
            Project("src", "SearchIndex.Analysis", "SearchIndex.Storage"),
            Project("tests", "SearchIndex.Analysis.Tests", "SearchIndex.Analysis", "SearchIndex.TestKit"),
            Project("tests", "SearchIndex.TestKit", "SearchIndex.Storage")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree) =>
        ProjectFile.In(tree).SelectMany(project => project.IsProduct ? CheckProduct(project) : CheckTests(project));

    private static IEnumerable<Violation> CheckProduct(ProjectFile project)
    {
        if (!Product.TryGetValue(project.Name, out var wanted))
        {
            yield return new(project.Path, "is no project of the list.", "A new project needs a place in the order of references: add it here and in src/README.md.");
            yield break;
        }

        foreach (var extra in project.References.Except(wanted))
        {
            yield return new(project.Path, $"references {extra}.", $"Its references are exactly: {string.Join(", ", wanted)}.");
        }

        foreach (var missing in wanted.Except(project.References))
        {
            yield return new(project.Path, $"does not reference {missing}.", $"Its references are exactly: {string.Join(", ", wanted)}.");
        }
    }

    private static IEnumerable<Violation> CheckTests(ProjectFile project)
    {
        foreach (var reference in project.References.Where(reference => reference != "SearchIndex.TestKit" && !Product.ContainsKey(reference)))
        {
            yield return new(project.Path, $"references {reference}.", "Projects under tests reference projects of src and the TestKit only; put what two of them share into the TestKit.");
        }

        if (project.Name.EndsWith(".Tests", StringComparison.Ordinal)
            && project.Name[..^".Tests".Length] is var tested && !Wider.Contains(tested) && !project.References.Contains(tested))
        {
            yield return new(project.Path, $"does not reference {tested}.", "A test project is named after the project that it tests.");
        }
    }

    private static (string Path, string Text) Project(string top, string name, params string[] references) =>
        ($"{top}/{name}/{name}.csproj",
        $"<Project><ItemGroup>{string.Concat(references.Select(reference => $"<ProjectReference Include=\"../../src/{reference}/{reference}.csproj\" />"))}</ItemGroup></Project>");
}
