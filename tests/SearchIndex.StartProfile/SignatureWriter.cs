using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SearchIndex.StartProfile;

/// <summary>Names types and methods in metadata as ECMA-335 has it (II.23.2, signatures), from what reflection says of them.</summary>
/// <param name="metadata">Receives references.</param>
internal sealed class SignatureWriter(MetadataBuilder metadata)
{
    // Stands for all reference types in code that instantiations share. A profile names it as a type of an assembly that there is not.
    private const string SharedAssembly = "System.Private.Canon";
    private const byte ElementPointer = 0x0F;
    private const byte ElementByReference = 0x10;
    private const byte ElementValueType = 0x11;
    private const byte ElementClass = 0x12;
    private const byte ElementTypeParameter = 0x13;
    private const byte ElementInstance = 0x15;
    private const byte ElementVector = 0x1D;
    private const byte ElementMethodParameter = 0x1E;
    private const byte RequiredModifier = 0x1F;
    private const byte OptionalModifier = 0x20;
    private const byte Generic = 0x10;
    private const byte HasThis = 0x20;
    private const byte Instantiation = 0x0A;

    private static readonly Type Shared = typeof(object).Assembly.GetType("System.__Canon")!;

    private static readonly Dictionary<Type, byte> Simple = new()
    {
        [typeof(void)] = 0x01,
        [typeof(bool)] = 0x02,
        [typeof(char)] = 0x03,
        [typeof(sbyte)] = 0x04,
        [typeof(byte)] = 0x05,
        [typeof(short)] = 0x06,
        [typeof(ushort)] = 0x07,
        [typeof(int)] = 0x08,
        [typeof(uint)] = 0x09,
        [typeof(long)] = 0x0A,
        [typeof(ulong)] = 0x0B,
        [typeof(float)] = 0x0C,
        [typeof(double)] = 0x0D,
        [typeof(string)] = 0x0E,
        [typeof(nint)] = 0x18,
        [typeof(nuint)] = 0x19,
        [typeof(object)] = 0x1C,
    };

    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EntityHandle> _types = [];

    /// <summary>Name of the assembly of a type.</summary>
    public static string AssemblyOf(Type type) => type == Shared ? SharedAssembly : type.Assembly.GetName().Name!;

    /// <summary>Collects the assemblies that a type needs.</summary>
    public static void AddAssemblies(Type type, ISet<string> assemblies)
    {
        if (type.HasElementType)
        {
            AddAssemblies(type.GetElementType()!, assemblies);
        }
        else if (!type.IsPrimitive && type != Shared)
        {
            assemblies.Add(AssemblyOf(type));
            foreach (var argument in type.GetGenericArguments())
            {
                AddAssemblies(argument, assemblies);
            }
        }
    }

    /// <summary>A reference to a type.</summary>
    public EntityHandle Reference(Type type)
    {
        if (!_types.TryGetValue(type, out var handle))
        {
            handle = type.HasElementType || type.IsConstructedGenericType ? metadata.AddTypeSpecification(Blob(blob => Write(blob, type)))
                : metadata.AddTypeReference(
                    type.IsNested ? Reference(type.DeclaringType!) : Assembly(AssemblyOf(type)),
                    type.IsNested || type.Namespace is null ? default : metadata.GetOrAddString(type.Namespace),
                    metadata.GetOrAddString(type.Name));
            _types[type] = handle;
        }

        return handle;
    }

    /// <summary>The signature of a method as it is defined, over the parameters of its type and its own.</summary>
    public BlobHandle OfMethod(MethodBase definition) => Blob(blob =>
    {
        blob.WriteByte((byte)((definition.IsStatic ? 0 : HasThis) | (definition.IsGenericMethod ? Generic : 0)));
        if (definition.IsGenericMethod)
        {
            blob.WriteCompressedInteger(definition.GetGenericArguments().Length);
        }

        var parameters = definition.GetParameters();
        blob.WriteCompressedInteger(parameters.Length);
        if (definition is MethodInfo method)
        {
            Write(blob, method.ReturnParameter);
        }
        else
        {
            Write(blob, typeof(void));
        }

        foreach (var parameter in parameters)
        {
            Write(blob, parameter);
        }
    });

    /// <summary>What a generic method is instantiated with.</summary>
    public BlobHandle OfArguments(Type[] arguments) => Blob(blob =>
    {
        blob.WriteByte(Instantiation);
        WriteAll(blob, arguments);
    });

    private BlobHandle Blob(Action<BlobBuilder> write)
    {
        var blob = new BlobBuilder();
        write(blob);
        return metadata.GetOrAddBlob(blob);
    }

    private AssemblyReferenceHandle Assembly(string name)
    {
        if (!_assemblies.TryGetValue(name, out var handle))
        {
            _assemblies[name] = handle = metadata.AddAssemblyReference(metadata.GetOrAddString(name), new Version(0, 0, 0, 0), default, default, default, default);
        }

        return handle;
    }

    private void Write(BlobBuilder blob, ParameterInfo parameter)
    {
        foreach (var (kind, modifiers) in new[] { (RequiredModifier, parameter.GetRequiredCustomModifiers()), (OptionalModifier, parameter.GetOptionalCustomModifiers()) })
        {
            foreach (var modifier in modifiers)
            {
                blob.WriteByte(kind);
                blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(Reference(modifier)));
            }
        }

        Write(blob, parameter.ParameterType);
    }

    private void Write(BlobBuilder blob, Type type)
    {
        if (Simple.TryGetValue(type, out var simple))
        {
            blob.WriteByte(simple);
        }
        else if (type.HasElementType)
        {
            blob.WriteByte(type.IsByRef ? ElementByReference : type.IsPointer ? ElementPointer : type.IsSZArray ? ElementVector : throw new NotSupportedException($"{type} in a signature."));
            Write(blob, type.GetElementType()!);
        }
        else if (type.IsGenericParameter)
        {
            blob.WriteByte(type.DeclaringMethod is null ? ElementTypeParameter : ElementMethodParameter);
            blob.WriteCompressedInteger(type.GenericParameterPosition);
        }
        else if (type.IsGenericType)
        {
            blob.WriteByte(ElementInstance);
            WriteNamed(blob, type.GetGenericTypeDefinition());
            WriteAll(blob, type.GetGenericArguments());
        }
        else
        {
            WriteNamed(blob, type.IsFunctionPointer ? throw new NotSupportedException($"{type} in a signature.") : type);
        }
    }

    private void WriteAll(BlobBuilder blob, Type[] types)
    {
        blob.WriteCompressedInteger(types.Length);
        foreach (var type in types)
        {
            Write(blob, type);
        }
    }

    private void WriteNamed(BlobBuilder blob, Type definition)
    {
        blob.WriteByte(definition.IsValueType ? ElementValueType : ElementClass);
        blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(Reference(definition)));
    }
}
