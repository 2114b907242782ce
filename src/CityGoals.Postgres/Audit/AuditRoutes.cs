using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Sylvan.Data.Csv;

namespace CityGoals.Postgres.Audit;

/// <summary>The audit trail over HTTP, the same in every service. Who maps it says who may read it.</summary>
public static class AuditRoutes
{
    private const int PageSize = 50;

    /// <summary>A page of entries, newest first.</summary>
    /// <param name="Next">What to ask for after this page; none on the last.</param>
    public sealed record Page(IReadOnlyList<Entry> Entries, long? Next);

    /// <summary>An entry as it is shown.</summary>
    public sealed record Entry(
        Guid EntryId, long Sequence, DateTimeOffset At, string PersonId, string PersonName, string Kind, string Subject, string SummaryJa, string SummaryEn,
        string? Before, string? After, string Hash);

    /// <summary>Whether the chain is whole, and if not, where it is broken first: changed, missing or unlinked.</summary>
    public sealed record Verification(long Entries, bool Intact, long? FirstBroken, string? Reason);

    /// <summary>Maps <c>/audit</c>, <c>/audit.csv</c> and <c>/audit/verification</c>, with the rate limits of these names, which the host has to know.</summary>
    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/audit", ListAsync).RequireRateLimiting("search").WithName("ListAudit").WithSummary("The entries of the audit trail, newest first, a page at a time.");
        routes.MapGet("/audit.csv", ExportAsync).RequireRateLimiting("export").WithName("ExportAudit").WithSummary("The entries as a CSV file. The export is an entry itself.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        routes.MapGet("/audit/verification", VerifyAsync).RequireRateLimiting("verification").WithName("VerifyAudit").WithSummary("Whether the chain of entries is whole.");
    }

    private static async Task<Ok<Page>> ListAsync([AsParameters] AuditQuery query, HttpContext http, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(ActorOf(http).Municipality, cancellation);
        var entries = await AuditLog.ReadAsync(tenant, query, PageSize + 1, cancellation);
        long? next = entries.Count > PageSize ? entries[PageSize - 1].Sequence : null;
        return TypedResults.Ok(new Page([.. entries.Take(PageSize).Select(Shown)], next));
    }

    // An export is an act itself: it is kept before the first row goes out.
    private static async Task ExportAsync([AsParameters] AuditQuery query, HttpContext http, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var actor = ActorOf(http);
        await using (var kept = await database.BeginAsync(actor.Municipality, cancellation))
        {
            var fact = new AuditFact(actor.PersonId, actor.Name, clock.GetUtcNow(), AuditKind.Exported, "/audit.csv", "監査記録をCSVで出力しました。", "Exported the audit trail as CSV.", After: http.Request.QueryString.Value);
            await AuditTrail.AddAsync(kept, fact, cancellation);
            await kept.CommitAsync(cancellation);
        }

        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=audit.csv";
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        await using var rows = await AuditLog.TableAsync(tenant, query, cancellation);
        await using var text = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = CsvDataWriter.Create(text, new CsvDataWriterOptions { NewLine = "\r\n" });
        await csv.WriteAsync(rows, cancellation);
    }

    private static async Task<Ok<Verification>> VerifyAsync(HttpContext http, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(ActorOf(http).Municipality, cancellation);
        var verdict = await AuditLog.VerifyAsync(tenant, cancellation);
        return TypedResults.Ok(new Verification(
            verdict.Entries, verdict.FirstBroken is null, verdict.FirstBroken?.Sequence, verdict.FirstBroken?.Reason.ToString().ToLowerInvariant()));
    }

    private static AuditActor ActorOf(HttpContext http) =>
        AuditActor.From(http.User) ?? throw new InvalidOperationException("The audit trail is for people of a city: its routes need a policy that asks for one.");

    private static Entry Shown(AuditEntry entry) => new(
        entry.AuditEntryId, entry.Sequence, entry.OccurredAt, entry.PersonId, entry.PersonName, entry.Kind, entry.Subject, entry.SummaryJa, entry.SummaryEn,
        entry.Before, entry.After, Convert.ToHexStringLower(entry.Hash));
}
