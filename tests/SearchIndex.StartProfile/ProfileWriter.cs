using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SearchIndex.StartProfile;

/// <summary>Writes a profile for the compiler of the published program: methods that it compiles although it sees no call of them.</summary>
/// <remarks>
/// A profile (MIBC, the format of .NET's own tools) is an assembly that is never run. Its global method <c>AssemblyDictionary</c>
/// lists groups, <c>ldstr assemblies; ldtoken group; pop</c>, where <c>assemblies</c> are the names, each followed by a semicolon, of all
/// assemblies that a method of the group needs, its own first. A group is a global method that lists methods, <c>ldtoken method; pop</c>.
/// The file is a ZIP archive of the assembly alone, under the file's name with <c>.dll</c> behind it.
/// </remarks>
internal sealed class ProfileWriter
{
    private const string Name = "start.mibc";

    // The same profile gives the same bytes.
    private static readonly BlobContentId Content = new(new Guid("5f0c1d3a-6d0e-4f7e-9a55-2f3f0a7c4b11"), 1);

    private readonly MetadataBuilder _metadata = new();
    private readonly SignatureWriter _signatures;
    private readonly SortedDictionary<string, BlobBuilder> _groups = new(StringComparer.Ordinal);

    /// <summary>Begins a profile.</summary>
    public ProfileWriter()
    {
        _signatures = new SignatureWriter(_metadata);
        var name = _metadata.GetOrAddString(Name);
        _metadata.AddModule(0, name, _metadata.GetOrAddGuid(Content.Guid), default, default);
        _metadata.AddAssembly(name, new Version(0, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
    }

    /// <summary>Adds a method.</summary>
    /// <param name="method">A closed instantiation, or a method that is not generic.</param>
    public void Add(MethodBase method)
    {
        var owner = method.DeclaringType!;
        var assemblies = new SortedSet<string>(StringComparer.Ordinal);
        SignatureWriter.AddAssemblies(owner, assemblies);
        var definition = owner.IsGenericType ? owner.Module.ResolveMethod(method.MetadataToken)! : method is MethodInfo { IsGenericMethod: true } closed ? closed.GetGenericMethodDefinition() : method;
        EntityHandle handle = _metadata.AddMemberReference(_signatures.Reference(owner), _metadata.GetOrAddString(method.Name), _signatures.OfMethod(definition));
        if (method.IsGenericMethod)
        {
            var arguments = method.GetGenericArguments();
            handle = _metadata.AddMethodSpecification(handle, _signatures.OfArguments(arguments));
            foreach (var argument in arguments)
            {
                SignatureWriter.AddAssemblies(argument, assemblies);
            }
        }

        var own = SignatureWriter.AssemblyOf(owner);
        assemblies.Remove(own);
        var group = string.Concat(assemblies.Prepend(own).Select(name => name + ";"));
        if (!_groups.TryGetValue(group, out var code))
        {
            _groups[group] = code = new BlobBuilder();
        }

        List(new InstructionEncoder(code), handle);
    }

    /// <summary>Writes the profile.</summary>
    /// <param name="path">The file, which is replaced.</param>
    public void Save(string path)
    {
        File.Delete(path);
        var code = new BlobBuilder();
        var bodies = new MethodBodyStreamEncoder(code);
        var dictionary = new InstructionEncoder(new BlobBuilder());
        var number = 0;
        foreach (var (assemblies, group) in _groups)
        {
            dictionary.LoadString(_metadata.GetOrAddUserString(assemblies));
            List(dictionary, AddGlobal($"Group{++number}", new InstructionEncoder(group), bodies));
        }

        AddGlobal("AssemblyDictionary", dictionary, bodies);
        var file = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(), new MetadataRootBuilder(_metadata), code, deterministicIdProvider: _ => Content).Serialize(file);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var entry = zip.CreateEntry(Path.GetFileName(path) + ".dll");
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        file.WriteContentTo(stream);
    }

    private static void List(InstructionEncoder code, EntityHandle handle)
    {
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(handle);
        code.OpCode(ILOpCode.Pop);
    }

    private MethodDefinitionHandle AddGlobal(string name, InstructionEncoder code, MethodBodyStreamEncoder bodies)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, result => result.Void(), _ => { });
        return _metadata.AddMethodDefinition(MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL,
            _metadata.GetOrAddString(name), _metadata.GetOrAddBlob(signature), bodies.AddMethodBody(code, maxStack: 8), default);
    }
}
