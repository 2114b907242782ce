using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Removes one's own comment; that there was one stays. Sent twice, it is done once.</summary>
internal static class RemoveComment
{
    private const string Update = "update sheet_comment set removed_at = $2 where comment_id = $1";

    public static Task<Results<Ok<CommentAnswer>, ProblemHttpResult>> Handle(
        Guid commentId, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return StoredComments.ChangeAsync(
            commentId, [], caller, database, now,
            (comment, _) => comment.AuthorId == caller.PersonId ? null : CommentProblems.NotYourComment(),
            async (tenant, comment, sheet) =>
            {
                if (comment.RemovedAt is not null) return;
                await using var batch = tenant.Batch();
                batch.Add(Update, commentId, now);
                AuditTrail.Add(batch, StoredComments.Act(caller, sheet, now, new("シートのコメントを削除しました", "Removed a comment on"), new { commentId, comment.Body }, null));
                await batch.ExecuteNonQueryAsync(cancellation);
            },
            cancellation);
    }
}
