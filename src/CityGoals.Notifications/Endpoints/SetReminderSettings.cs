using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Notifications.Delivery;
using CityGoals.Notifications.Planning;
using CityGoals.Notifications.Projection;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Notifications.Endpoints;

/// <summary>The planning office says when the city reminds and when its offices are closed; what is planned and not sent follows.</summary>
internal static class SetReminderSettings
{
    private const string WriteStages = """
        insert into reminder_setting (municipality_code, stages)
        values (@municipality, @stages::jsonb)
        on conflict on constraint pk_reminder_setting do update set stages = excluded.stages
        """;

    private const string DropClosings = """
        delete from closing_day
        where municipality_code = @municipality and day <> all(@days)
        """;

    private const string WriteClosings = """
        insert into closing_day (municipality_code, day, name, name_en)
        select @municipality, day, name, name_en
        from unnest(@days, @names, @namesEn) as closing (day, name, name_en)
        on conflict on constraint pk_closing_day do update set name = excluded.name, name_en = excluded.name_en
        """;

    // Two that set at once take turns, so that the trail tells what each found.
    private const string Take = "select pg_advisory_xact_lock(hashtext('citygoals.reminder-settings'), hashtext(@municipality))";

    public static async Task<Ok<ReminderSettingsFields>> Handle(
        ReminderSettingsFields request, AuditActor actor, TenantDatabase database, PlanRequests plans, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        await tenant.Connection.ExecuteAsync(tenant.Command(Take, new { municipality = actor.Municipality.ToString() }, cancellation));
        var (before, after) = (ReminderSettingsFields.Of(await ReadAsync(tenant, cancellation)), request.ToCity());
        await WriteAsync(tenant, after, cancellation);
        await plans.WantAsync(tenant, cancellation);
        var answer = ReminderSettingsFields.Of(after);
        await AuditTrail.AddAsync(tenant, actor.Did(
            clock.GetUtcNow(), AuditKind.MunicipalitySetUp, actor.Municipality.ToString(), "お知らせの時期と市の休業日を定めました。", "Set when people are reminded, and the city's closing days.", before, answer), cancellation);
        await tenant.CommitAsync(cancellation);
        return TypedResults.Ok(answer);
    }

    private static async Task<CitySettings> ReadAsync(TenantTransaction tenant, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        StoredSettings.AddTo(batch);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        return await StoredSettings.ReadAsync(reader, cancellation);
    }

    private static async Task WriteAsync(TenantTransaction tenant, CitySettings settings, CancellationToken cancellation)
    {
        var parameters = new
        {
            municipality = tenant.Municipality.ToString(),
            stages = JsonSerializer.Serialize(settings.Stages, EventJson.Options),
            days = settings.ClosingDays.Select(closing => closing.Day).ToArray(),
            names = settings.ClosingDays.Select(closing => closing.Name).ToArray(),
            namesEn = settings.ClosingDays.Select(closing => closing.NameEn).ToArray(),
        };
        await tenant.Connection.ExecuteAsync(tenant.Command($"{WriteStages};\n{DropClosings};\n{WriteClosings}", parameters, cancellation));
    }
}
