using CityGoals.Contracts.Goals.V1;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Comments as they are kept, and what is said of them elsewhere.</summary>
internal static class StoredComments
{
    /// <summary>Comments without a condition.</summary>
    public const string Columns = """
        select comment_id, goal_sheet_id, answer_to, part_id, part_title, field, revision, body, version,
            array(select person_id from staff_member where person_id = any(mentioned) order by kana, person_id) as mentioned,
            array(select name from staff_member where person_id = any(mentioned) order by kana, person_id) as mentioned_names,
            author_id, author_name, author_posts, created_at, edited_at, removed_at, resolved_at, resolved_by_name
        from sheet_comment
        """;

    private const string One = Columns + " where comment_id = @commentId for update";

    private const string Sheet = """
        select goal_sheet_id, fiscal_year, department_code, department.name as department_name, number, rank, title, revision,
            coalesce(
                (select initiative.title from initiative where initiative.goal_sheet_id = goal_sheet.goal_sheet_id and initiative_id = @partId),
                (select concat(action.number, action.title) from action where action.goal_sheet_id = goal_sheet.goal_sheet_id and action_id = @partId)) as part_title,
            exists (
                select from sheet_comment
                where sheet_comment.goal_sheet_id = goal_sheet.goal_sheet_id and comment_id = @answerTo and answer_to is null and removed_at is null) as is_thread,
            (select count(*)::int from staff_member where person_id = any(@mentioned) and active) as people,
            (select posts_held(posts, city_day(@now)) from staff_member where person_id = @person) as callers_posts
        from goal_sheet
        join department using (municipality_code, department_code)
        where goal_sheet_id = @goalSheetId
        """;

    /// <summary>A comment, which nobody else may change before the transaction ends; none if there is no such comment.</summary>
    public static Task<CommentRow?> FindAsync(TenantTransaction tenant, Guid commentId, CancellationToken cancellation) =>
        tenant.Connection.QuerySingleOrDefaultAsync<CommentRow>(tenant.Command(One, new { commentId }, cancellation));

    /// <summary>A sheet with what a comment on it has to be checked against; none if there is no such sheet.</summary>
    public static Task<CommentedSheet?> SheetAsync(
        TenantTransaction tenant, Guid goalSheetId, Guid? partId, Guid? answerTo, IReadOnlyCollection<Guid> mentioned, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        var person = Guid.TryParse(caller.PersonId, out var id) ? id : (Guid?)null;
        return tenant.Connection.QuerySingleOrDefaultAsync<CommentedSheet>(
            tenant.Command(Sheet, new { goalSheetId, partId, answerTo, mentioned = mentioned.ToArray(), now, person }, cancellation));
    }

    /// <summary>A comment as the rest of the suite hears of it.</summary>
    /// <param name="mentioned">Whom it mentions and did not before.</param>
    public static GoalSheetCommented Event(TenantTransaction tenant, CommentedSheet sheet, CommentRow comment, IReadOnlyList<Guid> mentioned, DateTimeOffset now) => new()
    {
        MunicipalityCode = tenant.Municipality.ToString(),
        GoalSheetId = sheet.GoalSheetId,
        CommentId = comment.CommentId,
        Version = comment.Version,
        AnswerTo = comment.AnswerTo,
        OccurredAt = now,
        FiscalYear = sheet.FiscalYear,
        DepartmentCode = sheet.DepartmentCode,
        DepartmentName = sheet.DepartmentName,
        Number = sheet.Number,
        Rank = sheet.Rank,
        Title = sheet.Title,
        PersonId = comment.AuthorId,
        PersonName = comment.AuthorName,
        Mentioned = mentioned,
    };

    /// <summary>What was done to a comment.</summary>
    public static AuditFact Act(Caller caller, CommentedSheet sheet, DateTimeOffset now, Bilingual done, object? before, object? after) => caller.Did(
        now, AuditKind.SheetCommented, sheet.GoalSheetId.ToString(),
        new Bilingual(
            $"{sheet.DepartmentName}の{sheet.FiscalYear}年度優先順位{sheet.Rank}位「{sheet.Title}」の{done.Ja}。",
            $"{done.En} “{sheet.Title}” of {sheet.DepartmentName}, {sheet.FiscalYear}, rank {sheet.Rank}."),
        before, after);

    /// <summary>Changes a comment in a transaction of its own, unless that is refused.</summary>
    /// <param name="mentioned">Whom it is to mention from now on.</param>
    public static async Task<Results<Ok<CommentAnswer>, ProblemHttpResult>> ChangeAsync(
        Guid commentId, Guid[] mentioned, Caller caller, TenantDatabase database, DateTimeOffset now, Func<CommentRow, CommentedSheet, Refusal?> refuse,
        Func<TenantTransaction, CommentRow, CommentedSheet, Task> change, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (await FindAsync(tenant, commentId, cancellation) is not { } comment) return CommentProblems.NoSuchComment().ToProblem();
        var sheet = (await SheetAsync(tenant, comment.GoalSheetId, null, null, mentioned, caller, now, cancellation))!;
        if (!CommentRule.MayComment(caller)) return CommentProblems.NotYoursToComment().ToProblem();
        if (refuse(comment, sheet) is { } refusal) return refusal.ToProblem();
        await change(tenant, comment, sheet);
        var after = (await FindAsync(tenant, commentId, cancellation))!;
        await tenant.CommitAsync(cancellation);
        return TypedResults.Ok(CommentAnswer.Of(after, sheet.DepartmentCode, caller, now));
    }
}
