using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>
/// A new member of staff, invited by mail to set a password. The mail address is the command's key: stated again just so, it is the same person,
/// and no second mail goes out.
/// </summary>
internal static class AddPerson
{
    internal const string Insert = """
        insert into person (municipality_code, person_id, name, kana, name_en, mail, normalized_mail, staff_number, language)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    public static async Task<Results<Created<PersonAnswer>, Ok<PersonAnswer>, ProblemHttpResult>> Handle(
        PersonFields request, AuditActor actor, TenantDatabase database, PasswordLinks links, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var (fields, now) = (request.Trimmed(), clock.GetUtcNow());
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        var sql = StoredPeople.Columns + " where normalized_mail = @key";
        if (await tenant.Connection.QuerySingleOrDefaultAsync<PersonAnswer>(tenant.Command(sql, new { key = AccountKey.Of(fields.Mail) }, cancellation)) is { } known)
        {
            return fields.Describe(known) ? TypedResults.Ok(known) : SignInProblems.MailTaken().ToProblem();
        }

        var id = Guid.CreateVersion7(now);
        try
        {
            await using (var first = tenant.Batch())
            {
                first.Add(Insert, actor.Municipality.ToString(), id, fields.Name, fields.Kana, fields.NameEn, fields.Mail, AccountKey.Of(fields.Mail), fields.StaffNumber, fields.Language ?? "ja");
                await first.ExecuteNonQueryAsync(cancellation);
            }

            await using var batch = tenant.Batch();
            await links.AddInvitationAsync(tenant, batch, id, cancellation);
            AuditTrail.Add(batch, actor.Did(now, AuditKind.PersonChanged, id.ToString(), $"{fields.Name}さんを登録し、招待のメールを送りました。", $"Added {fields.Name} and sent an invitation.", after: fields));
            var added = await StoredPeople.FindAsync(tenant, id, cancellation);
            await ToldStaff.CommitAsync(tenant, batch, outbox, now, cancellation);
            return TypedResults.Created($"/people/{id}", added);
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
