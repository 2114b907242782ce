using CityGoals.Fiscal;
using CityGoals.Notifications.Planning;
using CityGoals.Postgres;
using Dapper;
using Npgsql;

namespace CityGoals.Notifications.Delivery;

/// <summary>
/// Makes a city's planned reminders what its sheets, rounds, departments and settings ask for, in one transaction. Planning twice adds nothing; two processes that plan take turns.
/// </summary>
internal sealed class ReminderPlanner(NpgsqlDataSource source, TenantDatabase database, TimeProvider clock)
{
    // This role may know which municipalities plan reminders, and nothing else; it ends with the transaction.
    private const string EnterWorker = "set local role notifications_worker";

    private const string Municipalities = """
        select municipality_code
        from reminder_plan
        order by municipality_code
        """;

    // Who changes something asks for a plan last, and waits here until this one is done; the next one sees the change.
    private const string Begin = """
        select r.wanted or r.planned_generation is distinct from p.generation or r.planned_on is distinct from @first
        from reminder_plan r
        left join projection_state p using (municipality_code)
        for update of r
        """;

    private const string Dues = """
        select distinct d.due
        from projection_state p
        join goal_sheet g on (g.municipality_code, g.generation) = (p.municipality_code, p.generation)
        join action a on (a.municipality_code, a.generation, a.goal_sheet_id) = (g.municipality_code, g.generation, g.goal_sheet_id)
        cross join unnest(case when cardinality(a.dues) > 0 then a.dues else array[a.due] end) as d(due)
        where a.plannability = 'ByDate' and (g.fiscal_year_end + interval '2 months')::date >= $1
        order by d.due
        """;

    private const string Rounds = """
        select round_id, opens_on, closes_on
        from reporting_round
        where not closed
        order by round_id
        """;

    private const string End = """
        update reminder_plan
        set wanted = false, planned_generation = (select generation from projection_state), planned_on = @first
        """;

    /// <summary>The municipalities that plan reminders.</summary>
    public async Task<IReadOnlyList<MunicipalityCode>> MunicipalitiesAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition(EnterWorker, transaction: transaction, cancellationToken: cancellation));
        return [.. (await connection.QueryAsync<string>(new CommandDefinition(Municipalities, transaction: transaction, cancellationToken: cancellation))).Select(MunicipalityCode.Parse)];
    }

    /// <summary>Plans the coming mornings; none where nothing has changed since the last time, nor has the day.</summary>
    public Task<PlanOutcome?> PlanAsync(MunicipalityCode municipality, CancellationToken cancellation) =>
        PlanAsync(municipality, PlanningWindow.At(clock.GetUtcNow()), cancellation);

    /// <param name="window">The mornings that are planned.</param>
    internal async Task<PlanOutcome?> PlanAsync(MunicipalityCode municipality, DateRange window, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        var bounds = new { first = window.Start };
        if (!await tenant.Connection.ExecuteScalarAsync<bool>(tenant.Command(Begin, bounds, cancellation))) return null;
        var back = window.Start.AddDays(-PlanningWindow.DaysBack);
        var stages = await StagesAsync(tenant, new(back, window.End), cancellation);
        var parameters = new DynamicParameters(stages);
        parameters.AddDynamicParams(new { municipality = municipality.ToString(), first = window.Start, back });
        await tenant.Connection.ExecuteAsync(tenant.Command(WantedReminders.ByHash, null, cancellation));
        var removed = await RemoveAsync(tenant, parameters, cancellation);
        var added = await tenant.Connection.ExecuteAsync(Patiently(tenant.Command(WantedReminders.Add, parameters, cancellation)));
        await tenant.Connection.ExecuteAsync(tenant.Command(End, bounds, cancellation));
        await tenant.CommitAsync(cancellation);
        return new(removed, added);
    }

    private static async Task<int> RemoveAsync(TenantTransaction tenant, DynamicParameters parameters, CancellationToken cancellation)
    {
        if (!await tenant.Connection.ExecuteScalarAsync<bool>(tenant.Command(WantedReminders.AnyUnsent, parameters, cancellation))) return 0;
        return await tenant.Connection.ExecuteAsync(Patiently(tenant.Command(WantedReminders.Remove, parameters, cancellation)));
    }

    // A large city's first plan on a busy machine.
    private static CommandDefinition Patiently(CommandDefinition command) =>
        new(command.CommandText, command.Parameters, command.Transaction, (int)TimeSpan.FromMinutes(10).TotalSeconds, cancellationToken: command.CancellationToken);

    private static async Task<WantedStages> StagesAsync(TenantTransaction tenant, DateRange window, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        StoredSettings.AddTo(batch);
        batch.Add(Dues, window.Start);
        batch.Add(Rounds);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var settings = await StoredSettings.ReadAsync(reader, cancellation);
        var dues = await reader.RowsAsync<DateOnly>(cancellation);
        return WantedStages.Of(dues, await reader.RowsAsync<OpenRound>(cancellation), window, settings);
    }
}
