namespace SearchIndex.Conventions.Tests.Assemblies;

/// <summary>The assemblies of the product, by name.</summary>
internal static class ProductAssemblies
{
    public static IReadOnlyList<string> General => ["SearchIndex.Storage", "SearchIndex.Analysis", "SearchIndex.Engine", "SearchIndex.Similarity"];

    public static IReadOnlyList<string> Names => [.. General, "SearchIndex.Actions", "SearchIndex.Service", "searchindex"];
}
