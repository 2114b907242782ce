using CityGoals.ServiceDefaults;

namespace CityGoals.SignIn.People;

/// <summary>What a person may do on one day, through the posts held on that day.</summary>
/// <param name="Roles">Roles of those posts, each once, in alphabetical order.</param>
/// <param name="Departments">Codes of the departments of those posts, likewise.</param>
/// <param name="Posts">Which role where, as <see cref="Caller.Holds"/> reads it, likewise.</param>
/// <param name="ChangeOn">The next day on which a post begins or is no longer held; none if no change is known.</param>
public sealed record Rights(IReadOnlyList<string> Roles, IReadOnlyList<string> Departments, IReadOnlyList<string> Posts, DateOnly? ChangeOn)
{
    private static readonly string[] Guarded = [ServiceDefaults.Roles.PlanningOffice, ServiceDefaults.Roles.Administrator];

    /// <summary>Whether they are too great for a password alone.</summary>
    public bool AskForSecondFactor => Roles.Intersect(Guarded, StringComparer.Ordinal).Any();

    /// <summary>Reads the rights of <paramref name="day"/> (in the city's own time zone) off everything the person holds, held or will hold.</summary>
    public static Rights On(DateOnly day, IReadOnlyCollection<PostHolding> holdings)
    {
        var held = holdings.Where(holding => holding.ValidFrom <= day && (holding.ValidTo is not { } last || day <= last)).ToList();
        var changes = holdings.Select(holding => (DateOnly?)holding.ValidFrom).Concat(holdings.Select(holding => holding.ValidTo?.AddDays(1)));
        return new Rights(
            EachOnce(held.SelectMany(holding => holding.Roles)),
            EachOnce(held.Select(holding => holding.DepartmentCode)),
            EachOnce(held.SelectMany(holding => holding.Roles, (holding, role) => Caller.Post(role, holding.DepartmentCode))),
            changes.Where(change => change > day).Min());
    }

    private static IReadOnlyList<string> EachOnce(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
