namespace SearchIndex.Actions.Library;

/// <summary>A file to be read.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">What it is called in the library: its path below the folder that was named, or its name alone.</param>
/// <param name="Origin">Hash of the full path, which tells it from other files of the same name.</param>
internal sealed record SourceFile(string FullPath, string Name, string Origin);
