using System.Xml.Linq;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Projects;

/// <summary>A project or props file, read as XML.</summary>
internal sealed class ProjectFile(SourceFile file)
{
    private readonly XDocument _document = XDocument.Parse(file.Text);

    public string Path { get; } = file.Path;

    public string Folder { get; } = file.Folder;

    public string Name { get; } = file.Name[..file.Name.LastIndexOf('.')];

    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    public IEnumerable<XElement> Packages => _document.Descendants("PackageReference");

    public IEnumerable<XElement> Elements => _document.Descendants();

    /// <summary>Names of the projects that this one references.</summary>
    public IReadOnlySet<string> References =>
        _document.Descendants("ProjectReference")
            .Select(reference => System.IO.Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))
            .ToHashSet(StringComparer.Ordinal);

    public string? Setting(string name) => _document.Descendants(name).Select(element => element.Value.Trim()).FirstOrDefault();

    public static IEnumerable<ProjectFile> In(SourceTree tree) =>
        tree.Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => new ProjectFile(file));
}
