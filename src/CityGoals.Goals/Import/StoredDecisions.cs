using CityGoals.Goals.Endpoints;
using CityGoals.Postgres;
using CityGoals.Reading.Sheets;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Import;

/// <summary>What people decided on the readings of import files.</summary>
internal static class StoredDecisions
{
    // Of other files, the latest word on the same subject: a file that was corrected and chosen again keeps what was decided.
    private const string Read = """
        select goal, initiative, action, part, text, subject_sha256, decision, reading::text as reading, decided_by, decided_by_name, decided_at, false as carried_over
        from reading_decision
        where import_job_id = $1 and number = $2
        union all
        (select distinct on (subject_sha256)
            goal, initiative, action, part, text, subject_sha256, decision, reading::text, decided_by, decided_by_name, decided_at, true
        from reading_decision
        where subject_sha256 = any($3) and (import_job_id, number) <> ($1, $2)
        order by subject_sha256, decided_at desc)
        """;

    private const string Write = """
        insert into reading_decision (municipality_code, import_job_id, number, goal, initiative, action, part, text, subject_sha256, decision, reading,
            decided_by, decided_by_name, decided_at)
        select $1, $2, $3, goal, initiative, action, part, text, decode(subject_sha256, 'base64'), decision, reading::json, decided_by, decided_by_name, decided_at
        from json_to_recordset($4::json) as row (goal int, initiative int, action int, part text, text text, subject_sha256 text, decision text, reading text,
            decided_by text, decided_by_name text, decided_at timestamptz)
        on conflict on constraint pk_reading_decision do update
        set text = excluded.text, subject_sha256 = excluded.subject_sha256, decision = excluded.decision, reading = excluded.reading,
            decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
        """;

    /// <summary>The decisions that hold in a file of no job with these goals: those made for other files that say the same.</summary>
    public static Task<ReadingDecisions> ReadAsync(TenantTransaction tenant, IReadOnlyList<GoalReading> goals, CancellationToken cancellation) =>
        ReadAsync(tenant, Guid.Empty, 0, goals, cancellation);

    /// <summary>The decisions that hold in a file with these goals.</summary>
    public static async Task<ReadingDecisions> ReadAsync(
        TenantTransaction tenant, Guid importJobId, int number, IReadOnlyList<GoalReading> goals, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        batch.Add(Read, importJobId, number, FileReview.Subjects(goals).ToArray());
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return new ReadingDecisions(await reader.RowsAsync<ReadingDecision>(cancellation));
    }

    /// <summary>Keeps decisions in place of those before them; of several on one reading, the last. One statement.</summary>
    public static async Task KeepAsync(TenantTransaction tenant, Guid importJobId, int number, IEnumerable<ReadingDecision> decisions, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        batch.Add(Write, tenant.Municipality.ToString(), importJobId, number, ImportTables.Rows(decisions.GroupBy(decision => decision.Place).Select(group => group.Last())));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A decision of the caller.</summary>
    public static ReadingDecision By(Caller caller, ReadingPlace place, string text, byte[] subject, DecisionKind kind, string reading, DateTimeOffset now) => new()
    {
        Goal = place.Goal,
        Initiative = place.Initiative,
        Action = place.Action,
        Part = place.Part,
        Text = text,
        SubjectSha256 = subject,
        Decision = kind,
        Reading = reading,
        DecidedBy = caller.PersonId,
        DecidedByName = caller.Name,
        DecidedAt = now,
    };
}
