using System.Buffers.Binary;
using System.Text;

namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>
/// Reads arrays of numbers and characters, nested or not, from a stream of Java's object serialization protocol, version 5.
/// Only what such arrays need is understood.
/// </summary>
/// <remarks>
/// Grammar read here, all numbers big-endian:
/// <code>
/// stream  = AC ED 00 05 object*
/// object  = 70                                   null
///         | 71 int32                             reference to an earlier handle, counted from 0x7E0000
///         | 75 class int32:length element*       array
/// class   = 71 int32
///         | 72 utf8:name int64:serial byte:flags int16:fields(0) 78 70
/// element = object for arrays of arrays, else the number itself
/// </code>
/// </remarks>
internal sealed class JavaArrayReader
{
    private const int FirstHandle = 0x7E0000;
    private readonly Stream _stream;
    private readonly List<object> _handles = [];
    private readonly byte[] _bytes = new byte[8];

    /// <summary>Opens a serialized stream and checks its header.</summary>
    /// <param name="stream">The bytes; read forward only.</param>
    /// <exception cref="InvalidDataException">The bytes are not such a stream.</exception>
    internal JavaArrayReader(Stream stream)
    {
        _stream = stream;
        if (ReadUInt32() != 0xACED0005)
        {
            throw new InvalidDataException("The file does not begin with the header of a Java object stream (AC ED 00 05).");
        }
    }

    /// <summary>Reads the next object.</summary>
    /// <typeparam name="T">Such as <c>short[]</c>, <c>char[]</c> or <c>object[]</c> for arrays of arrays.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="InvalidDataException">Something else stands there.</exception>
    internal T Read<T>()
        where T : class
        => ReadObject() as T ?? throw new InvalidDataException($"The Java object stream holds something else where {typeof(T).Name} was expected.");

    private object? ReadObject()
    {
        var kind = ReadByte();
        switch (kind)
        {
            case 0x70:
                return null;
            case 0x71:
                return Referenced();
            case 0x75:
                var elementType = ReadClass()[1];
                var handle = _handles.Count;
                _handles.Add(this);
                var array = ReadElements(elementType, checked((int)ReadUInt32()));
                _handles[handle] = array;
                return array;
            default:
                throw new InvalidDataException($"The Java object stream holds a record of kind 0x{kind:X2}, which is no array.");
        }
    }

    private string ReadClass()
    {
        var kind = ReadByte();
        if (kind == 0x71)
        {
            return Referenced() as string ?? throw new InvalidDataException("A class reference of the Java object stream points to something else.");
        }

        if (kind != 0x72)
        {
            throw new InvalidDataException($"The Java object stream holds a record of kind 0x{kind:X2} where a class was expected.");
        }

        var name = new byte[ReadUInt16()];
        _stream.ReadExactly(name);
        ReadInt64();
        ReadByte();
        if (ReadUInt16() != 0 || ReadByte() != 0x78 || ReadByte() != 0x70 || name.Length < 2 || name[0] != '[')
        {
            throw new InvalidDataException("The Java object stream describes a class that is no array.");
        }

        var className = Encoding.UTF8.GetString(name);
        _handles.Add(className);
        return className;
    }

    private object Referenced()
    {
        var index = (long)ReadUInt32() - FirstHandle;
        return index >= 0 && index < _handles.Count
            ? _handles[(int)index]
            : throw new InvalidDataException("A reference of the Java object stream points outside of it.");
    }

    private object ReadElements(char type, int length) => type switch
    {
        'S' => Fill(new short[length], () => (short)ReadUInt16Signed()),
        'C' => Fill(new char[length], () => (char)ReadUInt16()),
        'I' => Fill(new int[length], () => unchecked((int)ReadUInt32())),
        'J' => Fill(new long[length], ReadInt64),
        '[' => Fill(new object?[length], ReadObject),
        _ => throw new InvalidDataException($"The Java object stream holds an array of elements of type '{type}', which is not read here."),
    };

    private static T[] Fill<T>(T[] array, Func<T> next)
    {
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = next();
        }

        return array;
    }

    private byte ReadByte()
    {
        _stream.ReadExactly(_bytes.AsSpan(0, 1));
        return _bytes[0];
    }

    private ushort ReadUInt16()
    {
        _stream.ReadExactly(_bytes.AsSpan(0, 2));
        return BinaryPrimitives.ReadUInt16BigEndian(_bytes);
    }

    private int ReadUInt16Signed() => unchecked((short)ReadUInt16());

    private uint ReadUInt32()
    {
        _stream.ReadExactly(_bytes.AsSpan(0, 4));
        return BinaryPrimitives.ReadUInt32BigEndian(_bytes);
    }

    private long ReadInt64()
    {
        _stream.ReadExactly(_bytes.AsSpan(0, 8));
        return BinaryPrimitives.ReadInt64BigEndian(_bytes);
    }
}
