using CityGoals.Postgres;

namespace CityGoals.Progress.Evidence;

/// <summary>
/// Where the bytes of evidence lie: once for a city, by their hash. Whoever keeps or forgets a file holds the lock of its content until the transaction ends, so that
/// nobody forgets what somebody else is about to name.
/// </summary>
internal interface IEvidenceStore
{
    /// <summary>Keeps a file's bytes; they last once the transaction does. The same bytes again change nothing.</summary>
    Task KeepAsync(TenantTransaction tenant, EvidenceFile file, CancellationToken cancellation);

    /// <summary>The bytes, piece by piece, with no transaction open while the caller is at work on a piece.</summary>
    /// <exception cref="IOException">They are not there: the store was changed behind the service's back.</exception>
    IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(MunicipalityCode municipality, byte[] sha256, CancellationToken cancellation);

    /// <summary>Gives bytes up that no row names any more.</summary>
    Task ForgetAsync(TenantTransaction tenant, byte[] sha256, CancellationToken cancellation);
}
