using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals.Endpoints;

/// <summary>Says something of a sheet, of a part or field of it, or in answer to what was said.</summary>
internal static class AddComment
{
    private const string Insert = """
        insert into sheet_comment (municipality_code, comment_id, goal_sheet_id, answer_to, part_id, part_title, field, revision, body, mentioned, author_id, author_name, author_posts, created_at)
        values ($1, $2, $3, $4::uuid, $5::uuid, $6, $7::text, $8, $9, $10, $11, $12, $13, $14)
        """;

    /// <summary>What is said.</summary>
    public sealed record Request : CommentWords
    {
        /// <summary>The first comment of the thread that is answered; none: a thread begins.</summary>
        public Guid? AnswerTo { get; init; }

        /// <summary>The initiative or action that it is about; none: a field or the sheet. An answer is about what its thread is about.</summary>
        public Guid? PartId { get; init; }

        /// <summary>The field that it is about, as a save names it; none: a part or the sheet.</summary>
        public string? Field { get; init; }
    }

    public static async Task<Results<Ok<CommentAnswer>, ProblemHttpResult>> Handle(
        Guid goalSheetId,
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        if (!CommentRule.MayComment(caller)) return CommentProblems.NotYoursToComment().ToProblem();
        var (now, mentioned) = (clock.GetUtcNow(), request.Mentioned.Distinct().ToArray());
        var command = IdempotentCommand.From(caller, key, $"comment {goalSheetId} {JsonSerializer.Serialize(request)}");
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (await FirstAsync(tenant, command, now, cancellation) is { } first) return first.IsRefused(out var reused, out var same) ? reused.ToProblem() : TypedResults.Ok(same);
        if (await StoredComments.SheetAsync(tenant, goalSheetId, request.PartId, request.AnswerTo, mentioned, caller, now, cancellation) is not { } sheet) return GoalsProblems.NoSuchSheet().ToProblem();
        if (Refuse(request, sheet, mentioned.Length) is { } refusal) return refusal.ToProblem();

        var comment = Comment(request, sheet, mentioned, caller, now);
        await using (var batch = tenant.Batch())
        {
            batch.Add(
                Insert, tenant.Municipality.ToString(), comment.CommentId, goalSheetId, comment.AnswerTo, comment.PartId, comment.PartTitle, comment.Field, comment.Revision,
                comment.Body, comment.Mentioned, comment.AuthorId, comment.AuthorName, comment.AuthorPosts, now);
            outbox.Add(tenant, batch, StoredComments.Event(tenant, sheet, comment, mentioned, now));
            AuditTrail.Add(batch, StoredComments.Act(caller, sheet, now, new("シートにコメントを書きました", "Commented on"), null, new { comment.CommentId, comment.Body }));
            await batch.ExecuteNonQueryAsync(cancellation);
        }

        var answer = CommentAnswer.Of((await StoredComments.FindAsync(tenant, comment.CommentId, cancellation))!, sheet.DepartmentCode, caller, now);
        if (command is not null) await command.KeepAnswerAsync(tenant, answer, cancellation);
        await tenant.CommitAsync(cancellation);
        return TypedResults.Ok(answer);
    }

    private static Refusal? Refuse(Request request, CommentedSheet sheet, int mentioned)
    {
        if (request.AnswerTo is not null && (!sheet.IsThread || request.PartId is not null || request.Field is not null)) return CommentProblems.NothingThere();
        if (request.PartId is not null && (sheet.PartTitle is null || request.Field is not null)) return CommentProblems.NothingThere();
        if (request.Field is { } field && !CommentRule.Fields.Contains(field)) return CommentProblems.NothingThere();
        return sheet.People < mentioned ? CommentProblems.NoSuchPerson() : null;
    }

    private static CommentRow Comment(Request request, CommentedSheet sheet, Guid[] mentioned, Caller caller, DateTimeOffset now) => new()
    {
        CommentId = Guid.CreateVersion7(now),
        GoalSheetId = sheet.GoalSheetId,
        AnswerTo = request.AnswerTo,
        PartId = request.PartId,
        PartTitle = sheet.PartTitle ?? "",
        Field = request.Field,
        Revision = sheet.Revision,
        Body = request.Body.Trim(),
        Version = 1,
        Mentioned = mentioned,
        AuthorId = caller.PersonId,
        AuthorName = caller.Name,
        AuthorPosts = sheet.CallersPosts ?? "",
        CreatedAt = now,
    };

    private static async Task<Outcome<CommentAnswer>?> FirstAsync(TenantTransaction tenant, IdempotentCommand? command, DateTimeOffset now, CancellationToken cancellation)
    {
        if (command is null) return null;
        await using var batch = tenant.Batch();
        command.AddTo(batch, tenant, now);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return await command.FirstAnswerAsync<CommentAnswer>(reader, cancellation);
    }
}
