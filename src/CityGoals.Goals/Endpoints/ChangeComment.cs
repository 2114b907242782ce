using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Writes one's own comment anew, within a day. Those whom it did not mention before are told. Sent twice, it is done once.</summary>
internal static class ChangeComment
{
    private const string Update = """
        update sheet_comment
        set body = $2, mentioned = $3, version = version + 1, edited_at = $4
        where comment_id = $1
        """;

    public static Task<Results<Ok<CommentAnswer>, ProblemHttpResult>> Handle(
        Guid commentId, CommentWords request, Caller caller, TenantDatabase database, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var (now, mentioned, body) = (clock.GetUtcNow(), request.Mentioned.Distinct().ToArray(), request.Body.Trim());
        return StoredComments.ChangeAsync(
            commentId, mentioned, caller, database, now,
            (comment, sheet) => comment.AuthorId != caller.PersonId ? CommentProblems.NotYourComment()
                : !CommentRule.MayEdit(caller, comment, now) ? CommentProblems.CommentIsFixed()
                : sheet.People < mentioned.Length ? CommentProblems.NoSuchPerson() : null,
            async (tenant, comment, sheet) =>
            {
                if (comment.Body == body && comment.Mentioned.ToHashSet().SetEquals(mentioned)) return;
                await using var batch = tenant.Batch();
                batch.Add(Update, commentId, body, mentioned, now);
                if (mentioned.Except(comment.Mentioned).ToList() is [_, ..] told) outbox.Add(tenant, batch, StoredComments.Event(tenant, sheet, comment with { Version = comment.Version + 1 }, told, now));
                AuditTrail.Add(batch, StoredComments.Act(caller, sheet, now, new("シートのコメントを書き直しました", "Changed a comment on"), new { commentId, comment.Body }, new { commentId, body }));
                await batch.ExecuteNonQueryAsync(cancellation);
            },
            cancellation);
    }
}
