namespace SearchIndex.Conventions.Tests.Tree;

/// <summary>The files that a rule looks at: the checkout, or a small sample.</summary>
internal sealed class SourceTree(IReadOnlyList<SourceFile> files)
{
    public IReadOnlyList<SourceFile> Files { get; } = files;

    public IEnumerable<SourceFile> CSharp => Files.Where(file => file.IsCSharp);

    public IEnumerable<SourceFile> Markdown => Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal));

    public SourceFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>Whether a file or a folder stands at this path.</summary>
    public bool Holds(string path)
    {
        var wanted = path.TrimEnd('/');
        return wanted.Length == 0 || Files.Any(file => file.Path == wanted || file.IsUnder(wanted));
    }

    public override string ToString() => string.Join(", ", Files);

    public static SourceTree Of(params (string Path, string Text)[] files) =>
        new([.. files.Select(file => SourceFile.Of(file.Path, file.Text))]);
}
