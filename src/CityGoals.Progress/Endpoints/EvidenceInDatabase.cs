using System.Runtime.CompilerServices;
using CityGoals.Postgres;
using CityGoals.Progress.Evidence;

namespace CityGoals.Progress.Endpoints;

/// <summary>Evidence in the service's own database, in pieces, so that neither side ever holds more than one of a file that goes out.</summary>
internal sealed class EvidenceInDatabase(TenantDatabase database) : IEvidenceStore
{
    private const int Piece = 256 * 1024;

    private const string Write = """
        insert into evidence_piece (municipality_code, sha256, number, bytes)
        values ($1, $2, $3, $4)
        on conflict do nothing
        """;

    private const string Read = "select bytes from evidence_piece where sha256 = $1 and number = $2";

    private const string Forget = "delete from evidence_piece where sha256 = $1";

    public async Task KeepAsync(TenantTransaction tenant, EvidenceFile file, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        foreach (var (number, bytes) in file.Bytes.Chunk(Piece).Index()) batch.Add(Write, tenant.Municipality.ToString(), file.Sha256, number, bytes);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    // A transaction for each piece: a slow line keeps no connection from others.
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(MunicipalityCode municipality, byte[] sha256, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var number = 0; ; number++)
        {
            var piece = await PieceAsync(municipality, sha256, number, cancellation);
            if (piece is null && number == 0) throw new FileNotFoundException("The database does not hold a file of evidence that it names.");
            if (piece is null) yield break;
            yield return piece;
            if (piece.Length < Piece) yield break;
        }
    }

    public async Task ForgetAsync(TenantTransaction tenant, byte[] sha256, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        batch.Add(Forget, sha256);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<byte[]?> PieceAsync(MunicipalityCode municipality, byte[] sha256, int number, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(municipality, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Read, sha256, number);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        return (await reader.RowsAsync<byte[]>(cancellation)).SingleOrDefault();
    }
}
