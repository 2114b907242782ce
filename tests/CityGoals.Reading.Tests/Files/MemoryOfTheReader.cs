using System.Diagnostics;
using System.Globalization;

namespace CityGoals.Reading.Tests.Files;

public class MemoryOfTheReader
{
    private const int Allowed = 64_000_000;
    private const int OfTheTests = 24_000_000;

    /// <summary>
    /// Runs files in a process that cannot have more memory: what the reader may use (64 MB and twice the file), and what the test runner itself does. The hostile and the broken
    /// files are small and get nothing for their size.
    /// </summary>
    [Theory]
    [InlineData(typeof(HostileFiles), 0)]
    [InlineData(typeof(BrokenFiles), 0)]
    [InlineData(typeof(LargeFiles), LargeFiles.Size)]
    public async Task Is_bounded_whatever_the_file(Type files, long size)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(MemoryOfTheReader).Assembly.Location, "--filter-class", files.FullName!, "--progress", "off" },
            Environment = { ["DOTNET_GCHeapHardLimit"] = (Allowed + (2 * size) + OfTheTests).ToString("X", CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0, output);
    }
}
