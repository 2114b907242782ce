using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>
/// A command that carries an <c>Idempotency-Key</c>: whoever repeats it gets the first answer again, however often and whenever.
/// A refused command changed nothing and leaves no answer; repeated, it is tried again.
/// </summary>
internal sealed record IdempotentCommand(string PersonId, string Key, byte[] RequestSha256)
{
    /// <summary>Most characters of a key.</summary>
    public const int LongestKey = 200;

    // Waits for a first one that is still at work.
    private const string Claim = """
        insert into idempotency_key (municipality_code, person_id, key, request_sha256, created_at)
        values ($1, $2, $3, $4, $5)
        on conflict do nothing
        """;

    private const string Find = """
        select request_sha256, answer
        from idempotency_key
        where person_id = $1 and key = $2
        """;

    private const string Write = """
        update idempotency_key
        set answer = $3
        where person_id = $1 and key = $2
        """;

    /// <summary>The command of a request; none where the request carries no key.</summary>
    /// <param name="request">What is asked for, so that a key cannot be used for something else.</param>
    public static IdempotentCommand? From(Caller caller, string? key, string request) =>
        key is null ? null : new IdempotentCommand(caller.PersonId, key, SHA256.HashData(Encoding.UTF8.GetBytes(request)));

    /// <summary>Adds the statements that look for the first answer.</summary>
    public void AddTo(NpgsqlBatch batch, TenantTransaction tenant, DateTimeOffset now)
    {
        batch.Add(Claim, tenant.Municipality.ToString(), PersonId, Key, RequestSha256, now);
        batch.Add(Find, PersonId, Key);
    }

    /// <summary>Reads what <see cref="AddTo"/> asked for: the first answer, a refusal of a key that was used for something else, or nothing.</summary>
    public async Task<Outcome<TAnswer>?> FirstAnswerAsync<TAnswer>(NpgsqlDataReader reader, CancellationToken cancellation) where TAnswer : class
    {
        var found = (await reader.RowsAsync<(byte[] RequestSha256, string? Answer)>(cancellation))[0];
        if (!found.RequestSha256.AsSpan().SequenceEqual(RequestSha256)) return ProgressProblems.IdempotencyKeyReused();
        if (found.Answer is null) return null;
        return JsonSerializer.Deserialize<TAnswer>(found.Answer, EventJson.Options)!;
    }

    /// <summary>Adds the statement that keeps the answer for whoever repeats the command.</summary>
    public void AddAnswerTo<TAnswer>(NpgsqlBatch batch, TAnswer answer) =>
        batch.Add(Write, PersonId, Key, JsonSerializer.Serialize(answer, EventJson.Options));
}
