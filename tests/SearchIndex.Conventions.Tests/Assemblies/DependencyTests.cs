using System.Reflection;

namespace SearchIndex.Conventions.Tests.Assemblies;

/// <summary>What the compiled assemblies really need, whatever the project files say.</summary>
public sealed class DependencyTests
{
    public static TheoryData<string> Assemblies => [.. ProductAssemblies.General];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_general_assembly_needs_only_the_base_library_and_its_own_kind(string assembly)
    {
        var foreign = Foreign(Assembly.Load(assembly)).ToList();
        Assert.True(foreign.Count == 0, $"{assembly} needs {string.Join(", ", foreign)} at run time. Only the base library and the general assemblies are allowed.");
    }

    [Fact]
    public void A_foreign_assembly_is_noticed() =>
        Assert.Contains(Foreign(typeof(DependencyTests).Assembly), name => name.StartsWith("xunit", StringComparison.Ordinal));

    private static IEnumerable<string> Foreign(Assembly assembly) =>
        assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name != "netstandard" && !name.StartsWith("System.", StringComparison.Ordinal) && !ProductAssemblies.General.Contains(name));
}
