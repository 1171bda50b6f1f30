using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Framing;

/// <summary>
/// An opened file with header and footer. Offsets are those of the file; parts outside the content between the two are refused.
/// Safe for use by many threads.
/// </summary>
public sealed class FramedInput : IDisposable
{
    private readonly IndexInput _input;

    private FramedInput(IndexInput input, Guid id, int version, long contentStart, uint checksum)
    {
        _input = input;
        Id = id;
        Version = version;
        ContentStart = contentStart;
        ContentEnd = input.Length - FileFooter.ByteCount;
        Checksum = checksum;
    }

    /// <summary>Name of the file.</summary>
    public string Name => _input.Name;

    /// <summary>Length of the whole file in bytes.</summary>
    public long Length => _input.Length;

    /// <summary>The segment or commit that the file belongs to.</summary>
    public Guid Id { get; }

    /// <summary>The version of its codec.</summary>
    public int Version { get; }

    /// <summary>Offset of the first byte after the header.</summary>
    public long ContentStart { get; }

    /// <summary>Offset of the footer.</summary>
    public long ContentEnd { get; }

    /// <summary>The checksum that the footer states.</summary>
    public uint Checksum { get; }

    /// <summary>Opens a file and checks header and footer, not the checksum.</summary>
    /// <param name="directory">Where it lies.</param>
    /// <param name="name">Its name.</param>
    /// <param name="codec">Name of the codec that it must have.</param>
    /// <param name="version">The version that it must have.</param>
    /// <param name="id">The segment or commit that it must belong to; null where any will do.</param>
    /// <returns>The file, to be disposed.</returns>
    /// <exception cref="IndexCorruptException">The file is another one, or damaged.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FramedInput Open(IDirectory directory, string name, string codec, int version, Guid? id) =>
        Open(directory, name, codec, version, version, id);

    /// <summary>Opens a file of one of several versions and checks header and footer, not the checksum.</summary>
    /// <param name="directory">Where it lies.</param>
    /// <param name="name">Its name.</param>
    /// <param name="codec">Name of the codec that it must have.</param>
    /// <param name="oldest">The lowest version that it may have.</param>
    /// <param name="newest">The highest.</param>
    /// <param name="id">The segment or commit that it must belong to; null where any will do.</param>
    /// <returns>The file, to be disposed.</returns>
    /// <exception cref="IndexCorruptException">The file is another one, or damaged.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FramedInput Open(IDirectory directory, string name, string codec, int oldest, int newest, Guid? id)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var input = directory.Open(name);
        try
        {
            var found = FileHeader.Read(input, codec, oldest, newest, out var version);
            var start = FileHeader.ByteCount(codec);
            if (id is not null && found != id)
            {
                throw new IndexCorruptException(name, start - 16, $"a file of {id}", $"one of {found}");
            }

            var checksum = FileFooter.Read(input);
            return input.Length >= start + FileFooter.ByteCount
                ? new FramedInput(input, found, version, start, checksum)
                : throw new IndexCorruptException(name, start, "a footer behind the header", $"a file of {input.Length} bytes");
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>A part of the content.</summary>
    /// <param name="offset">Where it begins in the file.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>The bytes; valid until the file is disposed.</returns>
    /// <exception cref="IndexCorruptException">The part is not inside the content: whatever pointed there is damaged.</exception>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if (offset < ContentStart || length < 0 || offset > ContentEnd - length)
        {
            throw Outside(offset, length);
        }

        return _input.Slice(offset, length);
    }

    /// <summary>A reader of a part of the content.</summary>
    /// <param name="offset">Where the part begins in the file.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="IndexCorruptException">The part is not inside the content.</exception>
    public ByteReader Reader(long offset, int length) => new(Slice(offset, length), Name, offset);

    /// <summary>A reader of a part that may be shorter where the content ends.</summary>
    /// <param name="offset">Where the part begins in the file.</param>
    /// <param name="maxLength">How long it is at most.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="IndexCorruptException">The offset is not inside the content.</exception>
    public ByteReader ReaderUpTo(long offset, int maxLength) =>
        offset >= ContentStart && offset <= ContentEnd
            ? Reader(offset, (int)Math.Min(maxLength, ContentEnd - offset))
            : throw Outside(offset, maxLength);

    /// <summary>Reads the whole file and compares its checksum.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IndexCorruptException">The checksum differs.</exception>
    public void Verify(CancellationToken cancellationToken = default) => FileFooter.Verify(_input, cancellationToken);

    /// <summary>Closes the file.</summary>
    public void Dispose() => _input.Dispose();

    private IndexCorruptException Outside(long offset, int length) =>
        new(Name, offset, $"a part inside the content, bytes {ContentStart} to {ContentEnd}", $"{length} bytes from {offset}");
}
