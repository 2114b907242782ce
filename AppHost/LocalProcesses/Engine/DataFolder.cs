namespace Aspire.Hosting.Engine;

/// <summary>The folder with the system's data, held by one app host at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    internal string Path { get; }

    /// <summary>Makes the folder where it is missing and takes hold of it. The hold ends with the process, however it ends.</summary>
    /// <exception cref="CannotStartException">It cannot be written, has too little space, or another app host holds it.</exception>
    internal static DataFolder Take(string path, long leastFreeSpace)
    {
        try
        {
            Directory.CreateDirectory(path);
            var free = new DriveInfo(path).AvailableFreeSpace;
            if (free < leastFreeSpace)
            {
                throw new CannotStartException(
                    $"ディスクの空きが足りません（空き {free / 1_000_000} MB、必要 {leastFreeSpace / 1_000_000} MB）: {path}",
                    $"too little disk space ({free / 1_000_000} MB free, {leastFreeSpace / 1_000_000} MB needed): {path}");
            }

            return new DataFolder(path, new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"データのフォルダーに書き込めません（持ち主が違います）: {path}",
                $"cannot write to the data folder (it belongs to somebody else): {path}");
        }
        catch (IOException) when (Directory.Exists(path))
        {
            throw new CannotStartException(
                $"このデータのフォルダーは、動いている別の AppHost が使っています: {path}",
                $"another running AppHost uses this data folder: {path}");
        }
        catch (IOException failure)
        {
            throw new CannotStartException(
                $"データのフォルダーを作れません（{failure.Message}）: {path}",
                $"cannot make the data folder ({failure.Message}): {path}");
        }
    }

    /// <summary>Whether a start failed because the disk ran full meanwhile; servers tell it only in their own words.</summary>
    internal static bool RanFull(Exception failure)
    {
        string[] said = failure is CannotStartException refusal ? [failure.Message, .. refusal.LastLines] : [failure.Message];
        return said.Any(line => line.Contains("No space left on device", StringComparison.Ordinal) || line.Contains("enospc", StringComparison.Ordinal));
    }

    public void Dispose() => held.Dispose();
}
