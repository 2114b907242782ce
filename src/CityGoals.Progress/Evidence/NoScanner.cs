using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Evidence;

/// <summary>Where a city has set up no scanner: everything passes.</summary>
internal sealed class NoScanner : IEvidenceScanner
{
    public Task<Refusal?> ScanAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => Task.FromResult<Refusal?>(null);
}
