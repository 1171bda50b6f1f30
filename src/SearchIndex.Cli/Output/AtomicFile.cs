using System.Text;

namespace SearchIndex.Cli.Output;

/// <summary>Writes a file so that it is there whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file beside its place and moves it there when it is whole.</summary>
    /// <typeparam name="T">What the writing returns.</typeparam>
    /// <param name="path">The file; an older one is replaced.</param>
    /// <param name="write">Writes the text, in UTF-8.</param>
    /// <returns>What the writing returned.</returns>
    /// <exception cref="IOException">The folder is not there, or the disk refused; an older file is as it was.</exception>
    public static T Write<T>(string path, Func<TextWriter, T> write)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
        {
            throw new IOException($"The folder {folder} is not there; make it first.");
        }

        if (Directory.Exists(full))
        {
            throw new IOException($"{full} is a folder; name a file.");
        }

        var pending = Path.Combine(folder, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            T result;
            using (var stream = new FileStream(pending, FileMode.Create, FileAccess.Write))
            using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                result = write(writer);
                writer.Flush();
                stream.Flush(flushToDisk: true);
            }

            File.Move(pending, full, overwrite: true);
            return result;
        }
        finally
        {
            File.Delete(pending);
        }
    }
}
