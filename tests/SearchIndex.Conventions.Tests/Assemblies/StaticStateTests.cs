using System.Reflection;
using System.Runtime.CompilerServices;

namespace SearchIndex.Conventions.Tests.Assemblies;

/// <summary>No type of the product holds state that outlives an object: two indexes in one process never meet.</summary>
public sealed class StaticStateTests
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Assemblies => [.. ProductAssemblies.Names];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Static_fields_are_constant_and_expose_no_collection(string assembly)
    {
        var faults = Assembly.Load(assembly).GetTypes().SelectMany(Faults).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void A_type_with_mutable_statics_is_noticed()
    {
        var faults = string.Join('\n', Faults(typeof(Sample)));
        Assert.Contains(nameof(Sample.Counter), faults, StringComparison.Ordinal);
        Assert.Contains(nameof(Sample.Table), faults, StringComparison.Ordinal);
        Assert.Contains(nameof(Sample.Lookup), faults, StringComparison.Ordinal);
        Assert.Contains(nameof(Sample.Setting), faults, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(Sample.Name), faults, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(Sample.Limit), faults, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Faults(Type type)
    {
        if (type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
            || type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is not null
            || (type.Namespace?.EndsWith(".Generated", StringComparison.Ordinal) ?? false)
            || (type.FullName?.Contains('<', StringComparison.Ordinal) ?? false))
        {
            yield break;
        }

        foreach (var field in type.GetFields(AnyStatic).Where(field => !field.IsLiteral && (!field.Name.StartsWith('<') || field.Name.EndsWith("k__BackingField", StringComparison.Ordinal))))
        {
            if (!field.IsInitOnly)
            {
                yield return $"{type.FullName}.{field.Name} is a static field that can be set. Make it part of an object that is passed in, or readonly.";
            }
            else if (field.IsPublic && (field.FieldType.IsArray || IsMutableCollection(field.FieldType)))
            {
                yield return $"{type.FullName}.{field.Name} lets every caller change a shared {field.FieldType.Name}. Keep it private and hand out a span or a read-only view.";
            }
        }
    }

    private static bool IsMutableCollection(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(List<>) || definition == typeof(Dictionary<,>) || definition == typeof(HashSet<>)
            || definition == typeof(IList<>) || definition == typeof(IDictionary<,>) || definition == typeof(ISet<>));

    private static class Sample
    {
        public const int Limit = 3;
        public static readonly string Name = "fixed";
        public static readonly int[] Table = [1, 2];
        public static readonly Dictionary<string, int> Lookup = [];

        public static int Counter = 1;

        public static int Setting { get; set; }
    }
}
