using System.Text.RegularExpressions;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Text;

/// <summary>Tracked files name no folder of one machine and no host of a package registry.</summary>
internal sealed partial class MachinePathRule : Rule
{
    private static readonly string Slash = "/";

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("README.md", $"cd {Slash}home{Slash}ann/SearchIndex\n")),
        SourceTree.Of(("src/A.cs", $"var path = \"{Slash}root{Slash}x\";\n")),
        SourceTree.Of((".ci/run", $"cd {Slash}work{Slash}main\n")),
        SourceTree.Of(("README.md", $"from https:{Slash}{Slash}api.nuget.{"org"}/v3\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
        [SourceTree.Of(("README.md", $"`src{Slash}work{Slash}x`, https://example.org/home/page, /api/search and the NuGet client\n"))];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.Files.Where(TextFiles.Covers))
        {
            var number = 0;
            foreach (var line in file.Lines)
            {
                number++;
                if (Folder().Match(line) is { Success: true } folder)
                {
                    yield return new($"{file.Path}:{number}", $"names a folder of one machine, \"{folder.Value}\".", "Use a path relative to the checkout or a folder that the caller names.");
                }

                if (Registry().Match(line) is { Success: true } registry)
                {
                    yield return new($"{file.Path}:{number}", $"names the package registry \"{registry.Value}\".", "Name the package; which registry serves it is the reader's choice.");
                }
            }
        }
    }

    [GeneratedRegex(@"(?<![\w./:~-])/(?:work|root|home)/\w")]
    private static partial Regex Folder();

    [GeneratedRegex(@"\b(?:[\w-]+\.)*(?:nuget|npmjs|pypi|debian|crates|rubygems)\.(?:org|io|com)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
