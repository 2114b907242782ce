using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Endpoints.Posts;
using CityGoals.SignIn.Endpoints.Staff;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Files;

/// <summary>People, posts and holdings as files, in the very form in which they can be taken again.</summary>
internal static class ExportStaff
{
    private const string HoldingsSql = """
        select mail, department_code, section_code, title, valid_from::text, valid_to::text, (select absent.mail from person as absent where absent.person_id = deputy_for)
        from post_holding
        join person using (municipality_code, person_id)
        join post using (municipality_code, post_id)
        order by normalized_mail, valid_from, department_code, section_code, title
        """;

    /// <param name="encoding">cp932 for a Japanese Excel that knows nothing else; UTF-8 with its mark else.</param>
    public static Task<FileContentHttpResult> People(string? encoding, AuditActor actor, TenantDatabase database, TimeProvider clock, CancellationToken cancellation) =>
        WriteAsync("people.csv", ("人", "people"), StaffFiles.People, encoding, actor, database, clock, async tenant =>
            (await tenant.Connection.QueryAsync<PersonAnswer>(tenant.Command(StoredPeople.Columns + " order by kana, person_id", null, cancellation)))
                .Select(person => (IReadOnlyList<string?>)[person.StaffNumber, person.Mail, person.Name, person.Kana, person.NameEn, person.Language]), cancellation);

    /// <inheritdoc cref="People"/>
    public static Task<FileContentHttpResult> Posts(string? encoding, AuditActor actor, TenantDatabase database, TimeProvider clock, CancellationToken cancellation) =>
        WriteAsync("posts.csv", ("役職", "posts"), StaffFiles.Posts, encoding, actor, database, clock, async tenant =>
            (await tenant.Connection.QueryAsync<PostAnswer>(tenant.Command(StoredPosts.Columns + " true order by post.department_code, section_code nulls first, title", null, cancellation)))
                .Select(post => (IReadOnlyList<string?>)[post.DepartmentCode, post.SectionCode, post.Title, StaffFiles.Cell(post.Roles)]), cancellation);

    /// <inheritdoc cref="People"/>
    public static Task<FileContentHttpResult> Holdings(string? encoding, AuditActor actor, TenantDatabase database, TimeProvider clock, CancellationToken cancellation) =>
        WriteAsync("holdings.csv", ("異動", "holdings"), StaffFiles.Holdings, encoding, actor, database, clock, async tenant =>
            (await tenant.Connection.QueryAsync<(string?, string?, string?, string?, string?, string?, string?)>(tenant.Command(HoldingsSql, null, cancellation)))
                .Select(row => (IReadOnlyList<string?>)[row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7]), cancellation);

    private static async Task<FileContentHttpResult> WriteAsync(
        string file, (string Ja, string En) kind, IReadOnlyList<StaffColumn> columns, string? encoding, AuditActor actor, TenantDatabase database, TimeProvider clock,
        Func<TenantTransaction, Task<IEnumerable<IReadOnlyList<string?>>>> read, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        var windows = string.Equals(encoding, "cp932", StringComparison.OrdinalIgnoreCase);
        var bytes = StaffCsv.Write(columns, await read(tenant), windows);
        // An export is an act itself: it is kept before the first byte goes out.
        var fact = actor.Did(clock.GetUtcNow(), AuditKind.Exported, "/" + file, $"{kind.Ja}をCSVで出力しました。", $"Exported {kind.En} as CSV.");
        await AuditTrail.AddAsync(tenant, fact, cancellation);
        await tenant.CommitAsync(cancellation);
        return TypedResults.File(bytes, windows ? "text/csv; charset=shift_jis" : "text/csv; charset=utf-8", file);
    }
}
