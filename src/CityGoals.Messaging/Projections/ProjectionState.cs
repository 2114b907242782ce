using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Messaging.Projections;

/// <summary>Which generation of a municipality's rows is shown and which is being built. Every change holds the row until the transaction ends.</summary>
internal sealed record ProjectionState
{
    private const string Enter = """
        insert into projection_state (municipality_code, as_of)
        values (@municipality, @asOf)
        on conflict on constraint pk_projection_state do update
        set as_of = greatest(projection_state.as_of, excluded.as_of)
        returning generation, building, rebuild_wanted
        """;

    private const string Want = """
        insert into projection_state (municipality_code)
        values (@municipality)
        on conflict on constraint pk_projection_state do update
        set rebuild_wanted = true
        """;

    private const string Know = """
        insert into projection_state (municipality_code)
        values (@municipality)
        on conflict on constraint pk_projection_state do nothing
        """;

    // A rebuild that was cut short left its number behind; the next one begins afresh.
    private const string Begin = """
        update projection_state
        set building = greatest(generation, building) + 1, rebuild_wanted = false
        where municipality_code = @municipality and (rebuild_wanted or building is not null)
        returning building
        """;

    private const string Hold = """
        select true
        from projection_state
        where municipality_code = @municipality and building = @building
        for no key update
        """;

    private const string Swap = """
        update projection_state
        set generation = building, building = null, as_of = greatest(as_of, @asOf), rebuilt_at = @now
        where municipality_code = @municipality and building = @building
        """;

    public int Generation { get; init; }

    public int? Building { get; init; }

    public bool RebuildWanted { get; init; }

    /// <summary>Where an event has to go.</summary>
    public IReadOnlyList<int> Generations => Building is { } building ? [Generation, building] : [Generation];

    /// <summary>
    /// The state for events up to <paramref name="asOf"/>, and those of their messages that this consumer sees for the first time; makes the
    /// municipality known where it was not. One round trip.
    /// </summary>
    internal static async Task<(ProjectionState State, IReadOnlySet<Guid> First)> EnterAsync(
        TenantTransaction tenant, DateTimeOffset asOf, Guid[] messageIds, string consumer, CancellationToken cancellation)
    {
        var parameters = new { Municipality = tenant.Municipality.ToString(), AsOf = asOf.ToUniversalTime(), messageIds, consumer };
        await using var answers = await tenant.Connection.QueryMultipleAsync(tenant.Command($"{Enter};\n{Inbox.Insert}", parameters, cancellation));
        return (await answers.ReadSingleAsync<ProjectionState>(), (await answers.ReadAsync<Guid>()).ToHashSet());
    }

    /// <summary>Asks for a rebuild; the one that is under way does not count, since it may have read what it should not.</summary>
    internal static Task WantAsync(TenantTransaction tenant, CancellationToken cancellation) =>
        tenant.Connection.ExecuteAsync(tenant.Command(Want, new { Municipality = tenant.Municipality.ToString() }, cancellation));

    /// <summary>Opens a new generation; none where no rebuild is wanted and none was cut short.</summary>
    internal static async Task<int?> BeginAsync(TenantTransaction tenant, CancellationToken cancellation)
    {
        var municipality = new { Municipality = tenant.Municipality.ToString() };
        await tenant.Connection.ExecuteAsync(tenant.Command(Know, municipality, cancellation));
        return await tenant.Connection.ExecuteScalarAsync<int?>(tenant.Command(Begin, municipality, cancellation));
    }

    /// <summary>False where <paramref name="building"/> is no longer the generation that is being built.</summary>
    internal static Task<bool> HoldAsync(TenantTransaction tenant, int building, CancellationToken cancellation) =>
        tenant.Connection.ExecuteScalarAsync<bool>(tenant.Command(Hold, new { Municipality = tenant.Municipality.ToString(), building }, cancellation));

    /// <summary>Shows the built generation instead of the old one; false where it is no longer the one that is being built.</summary>
    internal static async Task<bool> SwapAsync(TenantTransaction tenant, int building, DateTimeOffset? asOf, DateTimeOffset now, CancellationToken cancellation)
    {
        var built = new { Municipality = tenant.Municipality.ToString(), building, AsOf = asOf?.ToUniversalTime(), now };
        return await tenant.Connection.ExecuteAsync(tenant.Command(Swap, built, cancellation)) == 1;
    }

    /// <summary>Removes the rows of generations that are neither shown nor being built.</summary>
    internal static Task SweepAsync(TenantTransaction tenant, IEnumerable<string> tables, CancellationToken cancellation)
    {
        if (!tables.Any()) return Task.CompletedTask;
        var sweep = string.Join(";\n", tables.Select(table => $"""
            delete from {table} t
            using projection_state p
            where t.municipality_code = @municipality and p.municipality_code = @municipality
                and t.generation <> p.generation and t.generation is distinct from p.building
            """));
        return tenant.Connection.ExecuteAsync(tenant.Command(sweep, new { Municipality = tenant.Municipality.ToString() }, cancellation));
    }
}
