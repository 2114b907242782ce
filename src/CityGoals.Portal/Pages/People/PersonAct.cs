using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.People;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.People;

/// <summary>Something that an administrator does with an account.</summary>
/// <param name="Name">As addresses call it.</param>
/// <param name="Fits">Whether there is anything to do for a person.</param>
/// <param name="DoAsync">Does it; none if it was done, else why not.</param>
public sealed record PersonAct(string Name, Func<Person, bool> Fits, Func<PeopleClient, Guid, CancellationToken, Task<Refusal?>> DoAsync)
{
    /// <summary>The names, as a route takes them.</summary>
    public const string Names = "regex(^(invitation|suspension|lifting|sign-outs|second-factor)$)";

    public static readonly IReadOnlyList<PersonAct> All =
    [
        new("invitation", person => person.State == "invited", (people, person, cancellation) => people.InviteAgainAsync(person, cancellation)),
        new("sign-outs", person => person.State == "active", (people, person, cancellation) => people.SignOutAsync(person, cancellation)),
        new("second-factor", person => person.SecondFactor != "none", (people, person, cancellation) => people.ResetSecondFactorAsync(person, cancellation)),
        new("suspension", person => person.State != "suspended", (people, person, cancellation) => people.SuspendAsync(person, cancellation)),
        new("lifting", person => person.State == "suspended", (people, person, cancellation) => people.LiftSuspensionAsync(person, cancellation)),
    ];

    public static PersonAct Named(string name) => All.Single(act => act.Name == name);
}
