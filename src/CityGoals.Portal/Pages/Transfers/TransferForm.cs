using CityGoals.Portal.Clients.People;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Transfers;

/// <summary>A transfer while it is being put together. All of it travels with the form; the portal keeps nothing.</summary>
/// <param name="On">The day, in words.</param>
/// <param name="Changes">The people on the list.</param>
/// <param name="Search">Whom to look for.</param>
/// <param name="Person">Who is being added; none: nobody.</param>
/// <param name="Department">Whose posts are offered to that person; empty: not chosen yet.</param>
/// <param name="Leave">Which posts that person leaves.</param>
/// <param name="Take">Which posts that person takes over.</param>
/// <param name="Key">Given by the form, so that sending twice transfers once.</param>
public sealed record TransferForm(
    string On, IReadOnlyList<PlannedTransfer> Changes, string Search, Guid? Person, string Department, IReadOnlyList<Guid> Leave, IReadOnlyList<PlannedPost> Take, Guid Key)
{
    private const int MostPeople = 200;

    public static TransferForm Empty(string on) => new(on, [], "", null, "", [], [], Guid.NewGuid());

    public static TransferForm Of(IFormCollection form) => new(
        form["on"].ToString(),
        [.. form["change"].Select(PlannedTransfer.Read).OfType<PlannedTransfer>()],
        form["search"].ToString(),
        IdOf(form["choose"]) ?? IdOf(form["person"]),
        form["dept"].ToString(),
        [.. form["leave"].Select(IdOf).OfType<Guid>()],
        [.. form["take"].Select(PlannedPost.Read).OfType<PlannedPost>()],
        IdOf(form["key"]) ?? Guid.NewGuid());

    public DateOnly? Day(DateOnly today) => TypedDate.Read(On, today);

    /// <summary>With another person to add.</summary>
    public TransferForm Choosing(Guid person) => this with { Person = person, Department = "", Leave = [], Take = [], Search = "" };

    /// <summary>With the chosen person on the list, in the place of what stood there of the same person.</summary>
    public TransferForm Kept() => Person is { } person
        ? this with { Changes = [.. Changes.Where(change => change.Person != person), new PlannedTransfer(person, Leave, Take)], Person = null, Department = "", Leave = [], Take = [] }
        : this;

    /// <summary>Without one person.</summary>
    public TransferForm Without(Guid person) => this with { Changes = [.. Changes.Where(change => change.Person != person)] };

    /// <summary>What to correct before the chosen person can go on the list.</summary>
    public IReadOnlyList<Fault> FaultsOfPerson() => Leave.Count + Take.Count == 0 ? [new Fault("dept", TransferWords.NothingChosen)] : [];

    /// <summary>What to correct before the transfer can be entered.</summary>
    public IReadOnlyList<Fault> Faults(DateOnly today) => [.. new[]
    {
        Fault.OfDay("on", TransferWords.On, On, Day(today)),
        Changes.Count == 0 ? new Fault("search", TransferWords.Nobody) : Changes.Count > MostPeople ? new Fault("search", TransferWords.TooMany) : null,
    }.OfType<Fault>()];

    /// <summary>As it goes to the service.</summary>
    public IReadOnlyList<Transfer> ToSend() => [.. Changes.Select(change => new Transfer(change.Person, change.Leave, [.. change.Take.Select(post => post.PostId)]))];

    private static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
