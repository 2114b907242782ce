using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging;
using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Progress.Rounds;

/// <summary>A round as the rest of the suite hears of it. Pure but for where the event goes.</summary>
internal static class RoundEvents
{
    /// <summary>Adds the event of a step to the caller's batch.</summary>
    public static void Add(NpgsqlBatch batch, TenantTransaction tenant, Outbox outbox, RoundStep step, RoundRow round, IReadOnlyList<RoundSheet> sheets)
    {
        switch (step)
        {
            case RoundStep.Open: outbox.Add(tenant, batch, Opened(tenant.Municipality, round, sheets)); break;
            case RoundStep.Extend: outbox.Add(tenant, batch, Extended(tenant.Municipality, round, sheets)); break;
            default: outbox.Add(tenant, batch, Closed(tenant.Municipality, round, sheets)); break;
        }
    }

    public static RoundOpened Opened(MunicipalityCode municipality, RoundRow round, IReadOnlyList<RoundSheet> sheets) => new()
    {
        MunicipalityCode = municipality.ToString(),
        OccurredAt = round.MovedAt,
        Round = Facts(round, sheets),
        PersonId = round.MovedBy,
        PersonName = round.MovedByName,
    };

    public static RoundExtended Extended(MunicipalityCode municipality, RoundRow round, IReadOnlyList<RoundSheet> sheets) => new()
    {
        MunicipalityCode = municipality.ToString(),
        OccurredAt = round.MovedAt,
        Round = Facts(round, sheets),
        Reason = round.Reason,
        PersonId = round.MovedBy,
        PersonName = round.MovedByName,
    };

    public static RoundClosed Closed(MunicipalityCode municipality, RoundRow round, IReadOnlyList<RoundSheet> sheets) => new()
    {
        MunicipalityCode = municipality.ToString(),
        OccurredAt = round.MovedAt,
        Round = Facts(round, sheets),
        PersonId = round.MovedBy,
        PersonName = round.MovedByName,
    };

    private static RoundFacts Facts(RoundRow round, IReadOnlyList<RoundSheet> sheets) => new()
    {
        RoundId = round.RoundId,
        Revision = round.Revision,
        FiscalYear = round.FiscalYear,
        Kind = round.Kind,
        Name = round.Name,
        NameEn = round.NameEn,
        AsOf = round.AsOf,
        OpensOn = round.OpensOn,
        ClosesOn = round.ClosesOn,
        TimeZone = round.TimeZone,
        Departments = round.Departments,
        Sheets = sheets,
    };
}
