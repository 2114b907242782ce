using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>Changes what is stated of a person.</summary>
internal static class ChangePerson
{
    private const string Update = """
        update person
        set name = @Name, kana = @Kana, name_en = @NameEn, mail = @Mail, normalized_mail = @key, staff_number = @StaffNumber, language = coalesce(@Language, language), revision = revision + 1
        where person_id = @personId and revision = @revision
        """;

    /// <summary>The revision that the caller saw, and what shall hold.</summary>
    public sealed record Request : PersonFields
    {
        public required int Revision { get; init; }
    }

    public static async Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> Handle(
        Guid personId, Request request, AuditActor actor, TenantDatabase database, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var (fields, now) = (request.Trimmed(), clock.GetUtcNow());
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        if (await StoredPeople.FindAsync(tenant, personId, cancellation) is not { } before) return SignInProblems.NoSuchPerson().ToProblem();
        // Sent twice, it is done once.
        if (fields.Describe(before)) return TypedResults.Ok(before);
        try
        {
            var parameters = new { personId, request.Revision, key = AccountKey.Of(fields.Mail), fields.Name, fields.Kana, fields.NameEn, fields.Mail, fields.StaffNumber, fields.Language };
            if (await tenant.Connection.ExecuteAsync(tenant.Command(Update, parameters, cancellation)) == 0) return SignInProblems.Stale(before).ToProblem();
            var after = await StoredPeople.FindAsync(tenant, personId, cancellation);
            await using var batch = tenant.Batch();
            AuditTrail.Add(batch, actor.Did(
                now, AuditKind.PersonChanged, personId.ToString(), $"{fields.Name}さんの登録を変えました。", $"Changed {fields.Name}.", before with { Holdings = [] }, fields));
            await ToldStaff.CommitAsync(tenant, batch, outbox, now, cancellation);
            return TypedResults.Ok(after);
        }
        catch (PostgresException taken) when (taken.Violates("uq_person_mail"))
        {
            return SignInProblems.MailTaken().ToProblem();
        }
        catch (PostgresException taken) when (taken.Violates("uq_person_staff_number"))
        {
            return SignInProblems.StaffNumberTaken().ToProblem();
        }
    }
}
