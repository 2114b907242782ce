using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Files;

/// <summary>
/// Who holds which post from when to when, from a file. A line is known by person, post and first day; then it may state another last day. What is
/// missing in the file stays.
/// </summary>
internal static class ImportHoldings
{
    private const string Insert = """
        insert into post_holding (municipality_code, post_holding_id, post_id, person_id, valid_from, valid_to, deputy_for)
        values ($1, $2, $3, $4, $5, $6, $7)
        """;

    private const string Update = "update post_holding set valid_to = $2 where post_holding_id = $1";

    private const string People = "select person_id, normalized_mail from person";
    private const string Posts = "select post_id, department_code, coalesce(section_code, '') as section_code, title from post";
    private const string Holdings = """select post_holding_id, person_id, post_id, valid_from as "from", valid_to as until, deputy_for from post_holding""";

    public static Task<Ok<StaffImport.Answer>> Handle(HttpContext http, bool? dryRun, TimeProvider clock) =>
        StaffImport.TakeAsync(http, dryRun ?? false, StaffFiles.Holdings, ("異動", "holdings"), async (tenant, lines) =>
        {
            var cancellation = http.RequestAborted;
            var people = (await tenant.Connection.QueryAsync<(Guid Id, string Key)>(tenant.Command(People, null, cancellation))).ToDictionary(row => row.Key, row => row.Id, StringComparer.Ordinal);
            var posts = (await tenant.Connection.QueryAsync<(Guid Id, string Department, string Section, string Title)>(tenant.Command(Posts, null, cancellation)))
                .ToDictionary(row => (row.Department, row.Section, row.Title), row => row.Id);
            var known = (await tenant.Connection.QueryAsync<Held>(tenant.Command(Holdings, null, cancellation))).AsList();
            var faults = new List<RefusedCell>();
            var stated = lines.Select(line => Read(line, people, posts, faults)).OfType<(StaffLine Line, Held Held)>().ToList();
            var byKey = known.ToDictionary(held => (held.PersonId, held.PostId, held.From));
            var added = stated.Where(one => !byKey.ContainsKey(one.Held.Key)).ToList();
            var changed = stated.Where(one => byKey.TryGetValue(one.Held.Key, out var before) && before.Until != one.Held.Until).ToList();
            faults.AddRange(Overlapping(known, stated));
            return new StaffImport.Work(
                added.Count, changed.Count,
                batch =>
                {
                    foreach (var (_, held) in added)
                    {
                        batch.Add(Insert, tenant.Municipality.ToString(), Guid.CreateVersion7(clock.GetUtcNow()), held.PostId, held.PersonId, held.From, held.Until, held.DeputyFor);
                    }

                    foreach (var (_, held) in changed) batch.Add(Update, byKey[held.Key].PostHoldingId, held.Until);
                },
                [.. added.Concat(changed).Select(one => one.Held.PersonId).Distinct()], faults);
        });

    private static (StaffLine Line, Held Held)? Read(
        StaffLine line, Dictionary<string, Guid> people, Dictionary<(string, string, string), Guid> posts, List<RefusedCell> faults)
    {
        var before = faults.Count;
        var (person, post, deputyFor) = (Guid.Empty, Guid.Empty, (Guid?)null);
        if (!people.TryGetValue(AccountKey.Of(line.Cells[0]), out person)) faults.Add(StaffImport.At(line, 0, "このメールアドレスの方は登録されていません。", "Nobody has this mail address."));
        if (!posts.TryGetValue((line.Cells[1], line.Cells[2], line.Cells[3]), out post)) faults.Add(StaffImport.At(line, 3, "この部局・課に、この役職はありません。", "There is no such post there."));
        if (StaffCsv.Date(line.Cells[4]) is not { } from)
        {
            faults.Add(StaffImport.At(line, 4, "日付は 2027-04-01 の形で書きます。", "Dates look like 2027-04-01."));
            return null;
        }

        var until = StaffCsv.Date(line.Cells[5]);
        if (line.Cells[5].Length > 0 && until is null) faults.Add(StaffImport.At(line, 5, "日付は 2027-04-01 の形で書きます。", "Dates look like 2027-04-01."));
        if (until < from) faults.Add(StaffImport.At(line, 5, "終わりの日が始まりの日より前です。", "The last day is before the first."));
        if (line.Cells[6].Length > 0)
        {
            if (!people.TryGetValue(AccountKey.Of(line.Cells[6]), out var absent)) faults.Add(StaffImport.At(line, 6, "このメールアドレスの方は登録されていません。", "Nobody has this mail address."));
            if (until is null) faults.Add(StaffImport.At(line, 5, "代理には終わりの日が要ります。", "A deputy needs a last day."));
            if (absent == person) faults.Add(StaffImport.At(line, 6, "自分の代理にはなれません。", "Nobody stands in for themselves."));
            deputyFor = absent;
        }

        return faults.Count > before ? null : (line, new Held { PostHoldingId = Guid.Empty, PersonId = person, PostId = post, From = from, Until = until, DeputyFor = deputyFor });
    }

    private static IEnumerable<RefusedCell> Overlapping(List<Held> known, List<(StaffLine Line, Held Held)> stated)
    {
        var named = stated.Select(one => one.Held.Key).ToHashSet();
        var after = known.Where(held => !named.Contains(held.Key)).Concat(stated.Select(one => one.Held)).ToLookup(held => (held.PersonId, held.PostId));
        return stated
            .Where(one => after[(one.Held.PersonId, one.Held.PostId)].Count(other => other.From <= (one.Held.Until ?? DateOnly.MaxValue) && (other.Until ?? DateOnly.MaxValue) >= one.Held.From) > 1)
            .Select(one => StaffImport.At(one.Line, 4, "同じ役職に、重なる期間で就いています。", "This person holds the post in that time already."));
    }

    private sealed record Held
    {
        public required Guid PostHoldingId { get; init; }

        public required Guid PersonId { get; init; }

        public required Guid PostId { get; init; }

        public required DateOnly From { get; init; }

        public DateOnly? Until { get; init; }

        public Guid? DeputyFor { get; init; }

        internal (Guid, Guid, DateOnly) Key => (PersonId, PostId, From);
    }
}
