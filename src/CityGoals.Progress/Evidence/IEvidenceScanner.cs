using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Evidence;

/// <summary>Looks through files before they are kept.</summary>
internal interface IEvidenceScanner
{
    /// <summary>Why a file must not be kept; none: it is clean.</summary>
    Task<Refusal?> ScanAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);
}
