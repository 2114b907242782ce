extern alias notifications;

using System.Diagnostics;
using CityGoals.Postgres;
using CityGoals.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using notifications::CityGoals.Notifications.Delivery;
using Npgsql;

namespace CityGoals.Benchmarks;

/// <summary>
/// How long a city's reminders take to plan when there are more than a million of them, against a bare <c>INSERT … SELECT</c> of the very same rows into a table with the same
/// keys; and what planning again adds. Rounds alternate; the median ratio counts.
/// </summary>
internal static class PlanningReminders
{
    private const int Actions = 105_000;
    private const int Rounds = 5;
    private const string City = "131016";

    // A hundred actions a sheet, due on the days of a month; a tenth has no date.
    private const string Fill = """
        insert into projection_state (municipality_code) values ('131016');
        insert into reminder_plan (municipality_code) values ('131016');
        insert into goal_sheet (municipality_code, generation, goal_sheet_id, revision, fiscal_year, fiscal_year_end, department_code, department_name, number, title)
        select '131016', 1, gen_random_uuid(), 1, extract(year from current_date)::int, current_date + 300, 'dept-' || n % 20, '部', n, '目標'
        from generate_series(1, 1050) as n;
        insert into action (municipality_code, generation, goal_sheet_id, action_id, revision, initiative_position, position, number, title, period_text, kind, due, dues, flags)
        select '131016', 1, goal_sheet_id, gen_random_uuid(), 1, 1, n, '(1)', '手段', '', case when n % 10 = 0 then 'Unread' else 'Deadline' end, case when n % 10 > 0 then current_date + 8 + n % 24 end, '{}', '{}'
        from goal_sheet, generate_series(1, 100) as n;
        vacuum analyze goal_sheet;
        vacuum analyze action
        """;

    private const string Ready = """
        -- In the order in which they were planned.
        create table ready as select * from reminder;
        create table bare (like reminder including all)
        """;

    internal static async Task RunAsync(TextWriter output)
    {
        await using var database = await TestDatabase.CreateAsync("notifications");
        foreach (var statement in Fill.Split(';')) await database.ExecuteAsync(statement);
        using var host = HostOf(database);
        var planner = host.Services.GetRequiredService<ReminderPlanner>();
        var ratios = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            await database.ExecuteAsync("truncate reminder");
            await database.ExecuteAsync("checkpoint");
            var (planned, outcome) = await PlanAsync(planner, database);
            if (round == 0) await database.ExecuteAsync(Ready);
            var (again, none) = await PlanAsync(planner, database);
            await database.ExecuteAsync("truncate bare");
            await database.ExecuteAsync("checkpoint");
            var bare = await BareAsync(database);
            if (round == 0) continue; // warm-up
            ratios.Add(planned / bare);
            await output.WriteLineAsync(
                $"reminders       {outcome.Added,9:n0} planned in {planned.TotalSeconds,5:0.00} s   bare {bare.TotalSeconds,5:0.00} s   ratio {planned / bare:0.00}   again {again.TotalSeconds,5:0.00} s: {none.Added} added, {none.Removed} removed");
        }

        ratios.Sort();
        await output.WriteLineAsync($"reminders       median ratio {ratios[Rounds / 2]:0.00} (aim <= 1.50, and <= 15 s a million)   {Actions:n0} actions");
    }

    private static IHost HostOf(TestDatabase database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["ConnectionStrings:notifications"] = database.ConnectionString;
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ReminderPlanner>();
        builder.AddTenantDatabase("notifications");
        return builder.Build();
    }

    private static async Task<(TimeSpan Time, PlanOutcome Outcome)> PlanAsync(ReminderPlanner planner, TestDatabase database)
    {
        await database.ExecuteAsync("update reminder_plan set wanted = true");
        var started = Stopwatch.GetTimestamp();
        var outcome = await planner.PlanAsync(MunicipalityCode.Parse(City), CancellationToken.None);
        return (Stopwatch.GetElapsedTime(started), outcome!);
    }

    private static async Task<TimeSpan> BareAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync();
        await using var insert = new NpgsqlCommand("insert into bare select * from ready", connection) { CommandTimeout = 0 };
        var started = Stopwatch.GetTimestamp();
        await insert.ExecuteNonQueryAsync();
        return Stopwatch.GetElapsedTime(started);
    }
}
