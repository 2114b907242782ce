using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Endpoints;

/// <summary>What a caller does, for the audit trail.</summary>
internal static class CallersActs
{
    /// <summary>An act of the caller's.</summary>
    /// <param name="before">What was there, to be kept as JSON.</param>
    /// <param name="after">What is there now.</param>
    public static AuditFact Did(
        this Caller caller, DateTimeOffset at, string kind, string subject, Bilingual summary, object? before = null, object? after = null) =>
        new AuditActor(MunicipalityCode.Parse(caller.MunicipalityCode), caller.PersonId, caller.Name).Did(at, kind, subject, summary.Ja, summary.En, before, after);
}
