using System.Security.Cryptography;
using System.Text;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.SignIn.Endpoints;

/// <summary>
/// Says whose tokens are void, of all cities: what ended within the life of a token. Who knows the present state already waits here until it changes.
/// The whole state each time, never what came after some number: what commits late is not lost.
/// </summary>
internal static class ReadEndedRights
{
    private const string Sql = """
        select ended_right_id, person_id, rights_revision, session_id
        from ended_right
        where ended_at > @since
        order by ended_right_id
        """;

    // Longer than any token lives.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Sweep = TimeSpan.FromMilliseconds(500);

    /// <param name="known">The version that the asker has; none at first.</param>
    public static async Task<Ok<EndedRightsState>> Handle(string? known, NpgsqlDataSource source, RightsSignal signal, TimeProvider clock, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + Patience;
        while (true)
        {
            var woken = signal.Next;
            var state = await ReadAsync(source, clock.GetUtcNow() - Kept, cancellation);
            if (state.Version != known || clock.GetUtcNow() >= until) return TypedResults.Ok(state);
            await Task.WhenAny(woken, Task.Delay(Sweep, clock, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static async Task<EndedRightsState> ReadAsync(NpgsqlDataSource source, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(Sql, new { since }, cancellationToken: cancellation))).AsList();
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(',', rows.Select(row => row.EndedRightId)))));
        return new EndedRightsState(
            version,
            rows.Where(row => row.RightsRevision is not null).GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.Max(row => row.RightsRevision!.Value)),
            [.. rows.Select(row => row.SessionId).OfType<Guid>()]);
    }

    private sealed record Row
    {
        public required Guid EndedRightId { get; init; }

        public required Guid PersonId { get; init; }

        public int? RightsRevision { get; init; }

        public Guid? SessionId { get; init; }
    }
}
