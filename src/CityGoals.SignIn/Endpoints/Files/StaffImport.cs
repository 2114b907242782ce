using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Endpoints.Staff;
using CityGoals.SignIn.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Files;

/// <summary>Takes a file of staff: all of it or nothing. The same file twice changes nothing.</summary>
internal static class StaffImport
{
    internal const int MostBytes = 5_000_000;

    /// <summary>What the file does, or would do.</summary>
    /// <param name="Rows">Lines with content.</param>
    /// <param name="Errors">What is to be corrected, and where: with any, nothing was changed.</param>
    public sealed record Answer(int Rows, int Added, int Changed, int Unchanged, IReadOnlyList<RefusedCell> Errors)
    {
        internal static Answer Refused(int rows, IReadOnlyList<RefusedCell> errors) => new(rows, 0, 0, 0, errors);
    }

    /// <summary>What a kind of file makes of its lines: statements, and how many of which sort; or the cells at fault.</summary>
    internal sealed record Work(int Added, int Changed, Action<NpgsqlBatch> Write, IReadOnlyCollection<Guid> People, IReadOnlyList<RefusedCell> Faults);

    internal static async Task<Ok<Answer>> TakeAsync(
        HttpContext http, bool dryRun, IReadOnlyList<StaffColumn> columns, (string Ja, string En) kind, Func<TenantTransaction, IReadOnlyList<StaffLine>, Task<Work>> read)
    {
        var services = http.RequestServices;
        var (actor, cancellation) = (AuditActor.From(http.User)!, http.RequestAborted);
        if (await BytesAsync(http) is not { } bytes) return TypedResults.Ok(Answer.Refused(0, [new(0, null, "ファイルが大きすぎます（上限5 MB）。", "The file is too large (limit 5 MB).")]));
        var (lines, faults) = StaffCsv.Read(bytes, columns);
        if (faults.Count > 0) return TypedResults.Ok(Answer.Refused(lines.Count, faults));

        await using var tenant = await services.GetRequiredService<TenantDatabase>().BeginAsync(actor.Municipality, cancellation);
        var work = await read(tenant, lines);
        if (work.Faults.Count > 0) return TypedResults.Ok(Answer.Refused(lines.Count, work.Faults));
        var answer = new Answer(lines.Count, work.Added, work.Changed, lines.Count - work.Added - work.Changed, []);
        if (dryRun || work.Added + work.Changed == 0) return TypedResults.Ok(answer);

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var batch = tenant.Batch();
        work.Write(batch);
        services.GetRequiredService<PersonSessions>().AddVoid(tenant, batch, work.People);
        AuditTrail.Add(batch, actor.Did(
            now, AuditKind.StaffImported, http.Request.Path,
            $"{kind.Ja}をCSVから取り込みました（追加{work.Added}件、変更{work.Changed}件）。", $"Imported {kind.En} from CSV ({work.Added} added, {work.Changed} changed).", after: answer));
        await ToldStaff.CommitAsync(tenant, batch, services.GetRequiredService<Outbox>(), now, cancellation);
        return TypedResults.Ok(answer);
    }

    /// <summary>A fault in a cell.</summary>
    internal static RefusedCell At(StaffLine line, int column, string ja, string en) =>
        new(line.Number, line.Places[column] == 0 ? null : line.Places[column], $"{line.Number}行目：{ja}", $"Line {line.Number}: {en}");

    private static async Task<byte[]?> BytesAsync(HttpContext http)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            if (content.Length + read > MostBytes) return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
