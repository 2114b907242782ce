using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Departments;

/// <summary>What an administrator types of a reorganisation.</summary>
/// <param name="Kind">rename, merge, split, move or close.</param>
/// <param name="On">The day, in words.</param>
/// <param name="Old">Codes of those that end.</param>
/// <param name="New">Those that begin.</param>
/// <param name="Key">Given by the form, so that sending twice reorganises once.</param>
public sealed record ReorganisationForm(string Kind, string On, IReadOnlyList<string> Old, IReadOnlyList<DepartmentForm> New, bool MovePosts, Guid Key)
{
    /// <summary>The kinds to choose from.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["rename", "merge", "split", "move", "close"];

    private const int MostRows = 20;

    /// <summary>What the new one takes over from the old one, and nobody types.</summary>
    public IReadOnlyList<string> Inherited => Kind switch
    {
        "rename" => ["kind", "parent"],
        "move" => ["kind", "name", "nameEn"],
        _ => [],
    };

    /// <summary>The form as it comes first: with as many new ones as a kind brings at least.</summary>
    public static ReorganisationForm Empty(string kind, string on) => new(kind, on, [], Rows(kind), MovePosts: true, Guid.NewGuid());

    public static ReorganisationForm Of(IFormCollection form)
    {
        var kind = form["kind"].ToString();
        var rows = Math.Clamp(int.TryParse(form["rows"], out var sent) ? sent : 0, 0, MostRows);
        return new ReorganisationForm(
            kind, form["on"].ToString(), [.. form["old"].OfType<string>().Where(code => code.Length > 0)],
            [.. Rows(kind, rows).Select(row => DepartmentForm.Of(form, row.Prefix))],
            form["movePosts"] == "true", Guid.TryParse(form["key"], out var key) ? key : Guid.NewGuid());
    }

    /// <summary>The same with one more new department.</summary>
    public ReorganisationForm WithRow() => New.Count >= MostRows ? this : this with { New = [.. New, DepartmentForm.Empty(Prefix(New.Count))] };

    /// <summary>The same with what the new one takes over from the old one filled in.</summary>
    /// <param name="departments">All there are and will be.</param>
    public ReorganisationForm Completed(IReadOnlyList<Department> departments) =>
        Old is [var code] && departments.FirstOrDefault(department => department.Code == code) is { } old
            ? this with { New = [.. New.Select(row => Complete(row, old))] }
            : this;

    /// <summary>What to correct, field by field.</summary>
    /// <param name="departments">All there are and will be.</param>
    public IReadOnlyList<Fault> Faults(IReadOnlyList<Department> departments, DateOnly today)
    {
        var taken = departments.Select(department => department.Code).ToList();
        return
        [
            .. new[] { Fault.OfDay("on", OrganisationWords.ChangeOn, On, Day(today)), OldFault(departments, today) }.OfType<Fault>(),
            // A code is taken by the rows above too; what nobody types, nobody can correct.
            .. New.SelectMany((row, number) => row.Faults(taken.Concat(New.Take(number).Select(above => above.Code)))
                .Where(fault => !Inherited.Contains(fault.Field[row.Prefix.Length..], StringComparer.Ordinal))),
        ];
    }

    public DateOnly? Day(DateOnly today) => TypedDate.Read(On, today);

    /// <summary>As it goes to the service.</summary>
    public Reorganisation ToSend(DateOnly day) => new(day, Kind, Old, [.. New.Select(row => row.Details)], MovePosts);

    private Fault? OldFault(IReadOnlyList<Department> departments, DateOnly today)
    {
        var standing = Day(today) is { } day ? Standing(departments, day) : departments;
        var known = Old.All(code => standing.Any(department => department.Code == code));
        return Kind == "merge"
            ? Old.Count >= 2 && known ? null : new Fault("old", OrganisationWords.OldMany)
            : Old.Count == 1 && known ? null : new Fault("old", OrganisationWords.OldOne);
    }

    /// <summary>Those that can change on a day: they stand on the day before.</summary>
    public static IReadOnlyList<Department> Standing(IReadOnlyList<Department> departments, DateOnly day) =>
        [.. departments.Where(department => department.StandsOn(day.AddDays(-1)))];

    private static List<DepartmentForm> Rows(string kind, int least = 0)
    {
        var count = kind switch { "split" => 2, "close" => 0, _ => 1 };
        return [.. Enumerable.Range(0, kind == "close" ? 0 : Math.Max(count, least)).Select(number => DepartmentForm.Empty(Prefix(number)))];
    }

    private static string Prefix(int number) => $"new{number}-";

    private DepartmentForm Complete(DepartmentForm row, Department old) => Kind switch
    {
        "rename" => row with { Kind = old.Kind, Parent = old.ParentCode ?? "" },
        "move" => row with { Kind = old.Kind, Name = old.Name, NameEn = old.NameEn ?? old.Name },
        _ => row,
    };
}
