using System.Diagnostics;
using System.Globalization;

namespace CityGoals.Reading.Tests.Files;

public class MemoryOfTheReader
{
    private const int Allowed = 64_000_000;
    private const int OfTheTests = 24_000_000;

    /// <summary>Runs the hostile and the broken files in a process that cannot have more memory: what the reader may use (64 MB; the files are small), and what the test runner itself does.</summary>
    [Theory]
    [InlineData(typeof(HostileFiles))]
    [InlineData(typeof(BrokenFiles))]
    public async Task Is_bounded_whatever_the_file(Type files)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(MemoryOfTheReader).Assembly.Location, "--filter-class", files.FullName!, "--no-progress" },
            Environment = { ["DOTNET_GCHeapHardLimit"] = (Allowed + OfTheTests).ToString("X", CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0, output);
    }
}
