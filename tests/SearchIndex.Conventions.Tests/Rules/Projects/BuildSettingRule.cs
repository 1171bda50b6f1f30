using System.Text.Json;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Projects;

/// <summary>The settings that keep the build strict stand once, at the top, and no project takes them back.</summary>
internal sealed class BuildSettingRule : Rule
{
    private static readonly (string File, string Name, string Value)[] Settings =
    [
        ("Directory.Build.props", "Nullable", "enable"),
        ("Directory.Build.props", "TreatWarningsAsErrors", "true"),
        ("Directory.Build.props", "AnalysisLevel", "latest-recommended"),
        ("Directory.Build.props", "EnforceCodeStyleInBuild", "true"),
        ("Directory.Build.props", "GenerateDocumentationFile", "true"),
        ("Directory.Build.props", "Deterministic", "true"),
        ("Directory.Build.props", "CheckForOverflowUnderflow", "true"),
        ("Directory.Build.props", "AllowUnsafeBlocks", "false"),
        ("Directory.Build.props", "InvariantGlobalization", "true"),
        ("Directory.Packages.props", "ManagePackageVersionsCentrally", "true"),
        ("Directory.Packages.props", "CentralPackageTransitivePinningEnabled", "true"),
    ];

    private static readonly string[] Fixed = [.. Settings.Select(setting => setting.Name), "NoWarn", "WarningsNotAsErrors", "RunAnalyzers", "WarningLevel"];

    public override IEnumerable<SourceTree> Bad =>
    [
        .. Settings.Select(setting => SourceTree.Of(Tops(without: setting.Name))),
        SourceTree.Of([.. Tops(), ("src/A/A.csproj", "<Project><PropertyGroup><NoWarn>CA1000</NoWarn></PropertyGroup></Project>")]),
        SourceTree.Of([.. Tops(), ("src/A/A.csproj", "<Project><PropertyGroup><Nullable>disable</Nullable></PropertyGroup></Project>")]),
        SourceTree.Of([.. Tops(), ("global.json", "{ \"sdk\": { } }")]),
    ];

    public override IEnumerable<SourceTree> Good =>
        [SourceTree.Of([.. Tops(), ("src/A/A.csproj", "<Project><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>"), ("global.json", "{ \"sdk\": { \"version\": \"10.0.100\" } }")])];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var (file, name, value) in Settings)
        {
            if (tree.Find(file) is { } props && new ProjectFile(props).Setting(name) != value)
            {
                yield return new(file, $"does not set {name} to {value}.", $"Add <{name}>{value}</{name}>.");
            }
        }

        foreach (var project in ProjectFile.In(tree))
        {
            foreach (var setting in project.Elements.Select(element => element.Name.LocalName).Where(Fixed.Contains))
            {
                yield return new(project.Path, $"sets {setting}.", "That is decided once, at the top: in Directory.Build.props or, for a rule, in .editorconfig with its reason.");
            }
        }

        if (tree.Find("global.json") is { } global
            && !(JsonDocument.Parse(global.Text).RootElement.TryGetProperty("sdk", out var sdk) && sdk.TryGetProperty("version", out _)))
        {
            yield return new("global.json", "pins no SDK.", "Name the version under sdk.");
        }
    }

    private static (string Path, string Text)[] Tops(string without = "") =>
        [.. Settings.Select(setting => setting.File).Distinct().Select(file => (file,
            $"<Project>{string.Concat(Settings.Where(setting => setting.File == file && setting.Name != without).Select(setting => $"<{setting.Name}>{setting.Value}</{setting.Name}>"))}</Project>"))];
}
