using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Endpoints.Organisation;
using CityGoals.SignIn.Endpoints.Posts;
using CityGoals.SignIn.Endpoints.Staff;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Files;

/// <summary>Posts from a file. A post is known by its place and title; one that is missing in the file stays.</summary>
internal static class ImportPosts
{
    private const string Insert = """
        insert into post (municipality_code, post_id, department_code, section_code, title, roles)
        values ($1, $2, $3, $4, $5, $6)
        """;

    private const string Update = "update post set roles = $2, revision = revision + 1 where post_id = $1";

    public static Task<Ok<StaffImport.Answer>> Handle(HttpContext http, bool? dryRun, TimeProvider clock) =>
        StaffImport.TakeAsync(http, dryRun ?? false, StaffFiles.Posts, ("役職", "posts"), async (tenant, lines) =>
        {
            var cancellation = http.RequestAborted;
            var departments = (await StoredDepartments.ReadAsync(tenant, cancellation)).Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
            var today = await StoredPeople.TodayAsync(tenant, clock.GetUtcNow(), cancellation);
            var stored = await tenant.Connection.QueryAsync<PostAnswer>(tenant.Command(StoredPosts.Columns + " true", null, cancellation));
            var known = (await StoredPosts.WithHoldersAsync(tenant, stored.AsList(), today, cancellation)).ToDictionary(post => (post.DepartmentCode, post.SectionCode ?? "", post.Title));
            var stated = lines.Select(line => (Line: line, Key: (line.Cells[0], line.Cells[1], line.Cells[2]), Roles: StaffFiles.RolesOf(line.Cells[3]))).ToList();
            var added = stated.Where(one => !known.ContainsKey(one.Key)).ToList();
            var changed = stated.Where(one => known.TryGetValue(one.Key, out var post) && one.Roles is { } roles && !roles.ToHashSet(StringComparer.Ordinal).SetEquals(post.Roles)).ToList();
            return new StaffImport.Work(
                added.Count, changed.Count,
                batch =>
                {
                    foreach (var (_, (department, section, title), roles) in added)
                    {
                        batch.Add(Insert, tenant.Municipality.ToString(), Guid.CreateVersion7(clock.GetUtcNow()), department, section.Length == 0 ? null : section, title, roles);
                    }

                    foreach (var (_, key, roles) in changed) batch.Add(Update, known[key].PostId, roles);
                },
                [.. changed.SelectMany(one => known[one.Key].Holders).Select(holder => holder.PersonId).Distinct()],
                [.. stated.SelectMany(one => FaultsOf(one.Line, departments, one.Roles)), .. stated.GroupBy(one => one.Key).SelectMany(group => group.Skip(1))
                    .Select(one => StaffImport.At(one.Line, 2, "同じ役職が前の行にもあります。", "The same post stands in an earlier line, too."))]);
        });

    private static IEnumerable<RefusedCell> FaultsOf(StaffLine line, HashSet<string> departments, string[]? roles)
    {
        for (var column = 0; column < 2; column++)
        {
            var code = line.Cells[column];
            if (code.Length > 0 && !departments.Contains(code)) yield return StaffImport.At(line, column, $"コード「{code}」の部局・課はありません。", $"There is no department or section {code}.");
        }

        if (line.Cells[2].Length > 100) yield return StaffImport.At(line, 2, "100文字までです。", "At most 100 characters.");
        if (roles is null) yield return StaffImport.At(line, 3, "権限は、担当・部局長・企画担当・市長・副市長・管理者・監査を「;」で区切って書きます。", "Roles are Author, Head, PlanningOffice, Executive, Administrator, Auditor, separated by “;”.");
    }
}
