using System.Reflection;
using System.Runtime.CompilerServices;

namespace SearchIndex.Conventions.Tests.Assemblies;

/// <summary>Ids are small read-only values of their own type, so that one is never passed for another.</summary>
public sealed class IdTests
{
    private static readonly string[] Names = ["DocId", "FieldId", "TermOrdinal", "SegmentId"];

    [Fact]
    public void Ids_are_readonly_structs_with_value_equality()
    {
        var ids = ProductAssemblies.Names.SelectMany(name => Assembly.Load(name).GetTypes()).Where(type => Names.Contains(type.Name)).ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(IsId(id), $"{id.FullName} should be a readonly record struct."));
    }

    [Fact]
    public void A_mutable_struct_is_noticed() => Assert.False(IsId(typeof(Mutable)));

    private static bool IsId(Type type) =>
        type.IsValueType
        && type.GetCustomAttribute<IsReadOnlyAttribute>() is not null
        && typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type);

    private record struct Mutable(int Value);
}
