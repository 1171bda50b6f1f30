using System.Text.RegularExpressions;
using System.Xml.Linq;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Projects;

/// <summary>
/// Versions stand only in Directory.Packages.props, exact; Storage, Analysis, Engine and Similarity have no package at run time.
/// </summary>
internal sealed partial class PackageRule : Rule
{
    private static readonly string[] Plain = ["SearchIndex.Storage", "SearchIndex.Analysis", "SearchIndex.Engine", "SearchIndex.Similarity"];

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(Project("Actions", "<PackageReference Include=\"A\" Version=\"1.0.0\" />")),
        SourceTree.Of(Project("Actions", "<PackageReference Include=\"A\" VersionOverride=\"1.0.0\" />")),
        SourceTree.Of(Project("Engine", "<PackageReference Include=\"A\" />")),
        SourceTree.Of(("Directory.Packages.props", "<Project><PackageVersion Include=\"A\" Version=\"1.*\" /></Project>")),
        SourceTree.Of(("Directory.Build.props", "<Project><ItemGroup><PackageReference Include=\"A\" /></ItemGroup></Project>")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(
            Project("Actions", "<PackageReference Include=\"A\" />"),
            Project("Engine", "<PackageReference Include=\"B\" PrivateAssets=\"all\" />"),
            ("Directory.Packages.props", "<Project><PackageVersion Include=\"A\" Version=\"1.2.3\" /></Project>"),
            ("Directory.Build.props", "<Project><ItemGroup Condition=\"'$(IsTestProject)' == 'true'\"><PackageReference Include=\"A\" /></ItemGroup></Project>")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var project in ProjectFile.In(tree))
        {
            foreach (var package in project.Packages)
            {
                if (package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null || package.Element("Version") is not null)
                {
                    yield return new(project.Path, $"names a version of {NameOf(package)}.", "Versions stand in Directory.Packages.props only.");
                }

                if (Plain.Contains(project.Name) && !IsBuildOnly(package))
                {
                    yield return new(project.Path, $"needs the package {NameOf(package)} at run time.", "This project has no packages: write it, or move the need to SearchIndex.Actions.");
                }
            }
        }

        foreach (var version in tree.Files.Where(file => file.Path == "Directory.Packages.props").SelectMany(file => new ProjectFile(file).Elements).Where(element => element.Name == "PackageVersion"))
        {
            if (!Exact().IsMatch((string?)version.Attribute("Version") ?? ""))
            {
                yield return new("Directory.Packages.props", $"has no exact version for {NameOf(version)}.", "Write one version, such as 1.2.3.");
            }
        }

        foreach (var package in tree.Files.Where(file => file.Path == "Directory.Build.props").SelectMany(file => new ProjectFile(file).Packages))
        {
            if (!IsBuildOnly(package) && !$"{package.Parent?.Attribute("Condition")}".Contains("IsTestProject", StringComparison.Ordinal))
            {
                yield return new("Directory.Build.props", $"gives every project the package {NameOf(package)} at run time.", "Mark it PrivateAssets=\"all\", or reference it where it is used.");
            }
        }
    }

    private static bool IsBuildOnly(XElement package) => (string?)package.Attribute("PrivateAssets") == "all";

    private static string NameOf(XElement package) => (string?)package.Attribute("Include") ?? "?";

    private static (string Path, string Text) Project(string name, string items) =>
        ($"src/SearchIndex.{name}/SearchIndex.{name}.csproj", $"<Project><ItemGroup>{items}</ItemGroup></Project>");

    [GeneratedRegex(@"^\d+\.\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?$")]
    private static partial Regex Exact();
}
