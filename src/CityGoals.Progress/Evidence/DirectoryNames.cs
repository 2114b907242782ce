using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace CityGoals.Progress.Evidence;

/// <summary>What a folder says of its files' names. Flushing a file writes its bytes, not its name; the platform offers no call for the latter.</summary>
internal static class DirectoryNames
{
    private const int ReadOnly = 0;

    /// <summary>Brings a folder's names to the disk. Windows writes them in its journal by itself.</summary>
    /// <exception cref="IOException">The disk did not take them.</exception>
    public static void FlushToDisk(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (descriptor < 0) throw Failure(folder);
        try
        {
            if (Flush(descriptor) != 0) throw Failure(folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failure(string folder) => new($"The names in {folder} cannot be brought to the disk.", new Win32Exception(Marshal.GetLastPInvokeError()));

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
