using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Marks a thread as resolved, or takes the mark away. Sent twice, it is done once.</summary>
internal static class ResolveComment
{
    private const string Update = "update sheet_comment set resolved_at = $2::timestamptz, resolved_by_name = $3::text where comment_id = $1";

    /// <summary>Whether the thread is resolved.</summary>
    public sealed record Request(bool Resolved);

    public static Task<Results<Ok<CommentAnswer>, ProblemHttpResult>> Handle(
        Guid commentId, Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return StoredComments.ChangeAsync(
            commentId, [], caller, database, now,
            (comment, sheet) => CommentRule.MayResolve(caller, comment, sheet.DepartmentCode) ? null : CommentProblems.NotYourComment(),
            async (tenant, comment, sheet) =>
            {
                if (request.Resolved == comment.ResolvedAt is not null) return;
                await using var batch = tenant.Batch();
                batch.Add(Update, commentId, request.Resolved ? now : null, request.Resolved ? caller.Name : null);
                AuditTrail.Add(batch, StoredComments.Act(
                    caller, sheet, now, request.Resolved ? new("シートのコメントを解決済みにしました", "Resolved a comment on") : new("シートのコメントを未解決に戻しました", "Reopened a comment on"),
                    new { commentId, resolved = !request.Resolved }, new { commentId, request.Resolved }));
                await batch.ExecuteNonQueryAsync(cancellation);
            },
            cancellation);
    }
}
