using System.Globalization;
using System.Security.Cryptography;

namespace SearchIndex.Service.Importing;

/// <summary>Where imported files lie: a folder of the service's own, each file under the hash of its bytes.</summary>
internal sealed class ImportStore(ServiceOptions options)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.GetFullPath(Path.TrimEndingDirectorySeparator(options.IndexFolder) + "-imports");

    /// <summary>Most bytes of one request.</summary>
    public long MostBytes => options.MaxImportBytes;

    /// <summary>Takes a file in.</summary>
    /// <param name="name">What the sender calls it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="left">How many bytes the request may still have.</param>
    /// <param name="cancellationToken">Ends it; nothing stays behind.</param>
    /// <returns>The file, and how many bytes the request may have after it.</returns>
    /// <exception cref="BadHttpRequestException">The request has too many bytes.</exception>
    public async Task<(ImportedFile File, long Left)> TakeAsync(string? name, Stream content, long left, CancellationToken cancellationToken)
    {
        var shown = ImportName.Clean(name);
        Directory.CreateDirectory(Folder);
        var part = Path.Combine(Folder, $".part-{Guid.NewGuid():N}");
        try
        {
            var (head, sha256, after) = await CopyAsync(content, part, left, cancellationToken);
            if (ImportName.Ending(shown) is not { } ending)
            {
                return (new ImportedFile(shown, null, sha256, false, $"Files that end in {string.Join(", ", ImportName.Endings)} are taken; name the file so."), after);
            }

            if (ImportContent.Mistake(head, ending) is { } mistake)
            {
                return (new ImportedFile(shown, null, sha256, false, mistake), after);
            }

            var path = Path.Combine(Folder, sha256[..32] + ending);
            var isNew = !File.Exists(path);
            File.Move(part, path, overwrite: true);
            return (new ImportedFile(shown, path, sha256, isNew, null), after);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<(byte[] Head, string Sha256, long Left)> CopyAsync(Stream content, string path, long left, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new MemoryStream(ImportContent.Looked);
        var buffer = new byte[64 * 1024];
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true);
        for (var read = 0; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            left -= read;
            if (left < 0)
            {
                throw new BadHttpRequestException(
                    string.Create(CultureInfo.InvariantCulture, $"The import has more than {MostBytes} bytes; send its files apart, or index them with 'searchindex index'."), StatusCodes.Status413PayloadTooLarge);
            }

            hash.AppendData(buffer, 0, read);
            head.Write(buffer, 0, Math.Min(read, ImportContent.Looked - (int)head.Length));
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return (head.ToArray(), Convert.ToHexStringLower(hash.GetHashAndReset()), left);
    }
}
