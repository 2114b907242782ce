using System.Runtime.CompilerServices;
using CityGoals.Postgres;
using Microsoft.Extensions.Options;

namespace CityGoals.Progress.Evidence;

/// <summary>
/// Evidence in a folder: <c>482013/3f/3f…</c>, named by its hash in its city's folder. A file has its name only once all of it is on the disk, and both are there before
/// the row that names it: a crash between the two leaves bytes that nobody names, and that the same file finds again.
/// </summary>
internal sealed class EvidenceOnDisk(IOptions<EvidenceOptions> options) : IEvidenceStore
{
    private const int Piece = 64 * 1024;

    // Nobody else on the machine reads them. Windows goes by what the folder says.
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder = options.Value.Folder!;

    public async Task KeepAsync(TenantTransaction tenant, EvidenceFile file, CancellationToken cancellation)
    {
        var path = PathOf(tenant.Municipality, file.Sha256);
        if (File.Exists(path)) return;
        var parent = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(parent);
        else Directory.CreateDirectory(parent, Own | UnixFileMode.UserExecute);
        var unfinished = Path.Combine(parent, $".{Guid.NewGuid():n}");
        try
        {
            await using (var stream = new FileStream(unfinished, Writing()))
            {
                await stream.WriteAsync(file.Bytes, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        // The names, too: the file's, and those of folders that are new.
        foreach (var named in (ReadOnlySpan<string>)[parent, Path.GetDirectoryName(parent)!, folder]) DirectoryNames.FlushToDisk(named);
    }

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(MunicipalityCode municipality, byte[] sha256, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = new FileStream(PathOf(municipality, sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true);
        var piece = new byte[Piece];
        while (await stream.ReadAsync(piece, cancellation) is > 0 and var read) yield return piece.AsMemory(0, read);
    }

    public Task ForgetAsync(TenantTransaction tenant, byte[] sha256, CancellationToken cancellation)
    {
        File.Delete(PathOf(tenant.Municipality, sha256));
        return Task.CompletedTask;
    }

    private static FileStreamOptions Writing()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Own;
        return options;
    }

    private string PathOf(MunicipalityCode municipality, byte[] sha256)
    {
        var name = Convert.ToHexStringLower(sha256);
        return Path.Combine(folder, municipality.ToString(), name[..2], name);
    }
}
