using CityGoals.Portal.Clients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Audit;

/// <summary>監査記録: what a service's audit trail holds, found by words, days and kinds; checked, and taken away as a table.</summary>
internal static class ShowAudit
{
    public static async Task<RazorComponentResult<AuditPage>> Handle([AsParameters] AskedEntries asked, bool? check, AuditClient audit, CancellationToken cancellation)
    {
        var entries = audit.ReadAsync(asked.Trail, asked.Kind, asked.Search, asked.Begin, asked.End, asked.After, cancellation);
        var verification = check == true ? await audit.VerifyAsync(asked.Trail, cancellation) : null;
        return new RazorComponentResult<AuditPage>(new { Asked = asked, Found = await entries, Verification = verification });
    }

    public static async Task<FileContentHttpResult> Export([AsParameters] AskedEntries asked, AuditClient audit, CancellationToken cancellation) => TypedResults.File(
        await audit.ExportAsync(asked.Trail, asked.Kind, asked.Search, asked.Begin, asked.End, cancellation), "text/csv; charset=utf-8", $"audit-{asked.Trail}.csv");
}
