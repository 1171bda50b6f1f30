using System.Runtime.InteropServices;
using System.Text;

namespace SearchIndex.Storage.Directories;

/// <summary>
/// fsync of a folder, which .NET does not offer: its file handles refuse to open folders. Windows has no such call,
/// and there NTFS journals names by itself.
/// </summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;
    private const int Interrupted = 4;
    private const int InvalidArgument = 22;

    public static void Sync(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var name = new byte[Encoding.UTF8.GetByteCount(path) + 1];
        Encoding.UTF8.GetBytes(path, name);
        var descriptor = Open(name, ReadOnly);
        if (descriptor < 0)
        {
            throw Failure("open", path, Marshal.GetLastPInvokeError());
        }

        try
        {
            while (Fsync(descriptor) != 0)
            {
                var error = Marshal.GetLastPInvokeError();
                if (error == InvalidArgument)
                {
                    // The file system cannot sync folders (some network ones): nothing more can be done.
                    return;
                }

                if (error != Interrupted)
                {
                    throw Failure("sync", path, error);
                }
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failure(string step, string path, int error) =>
        new($"Cannot {step} the folder '{path}': {Marshal.GetPInvokeErrorMessage(error)} (error {error}).");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
