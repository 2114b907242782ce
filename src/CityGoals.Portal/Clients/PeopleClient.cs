using CityGoals.Portal.Clients.People;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients;

/// <summary>SignIn's people, with the posts that they hold.</summary>
public sealed class PeopleClient(HttpClient http)
{
    /// <summary>People, in the order of their kana.</summary>
    /// <param name="search">Words of the name, its reading, the mail address or the staff number; none: all.</param>
    /// <param name="department">Those with a post there on the day; none: all.</param>
    /// <param name="state">invited, active or suspended; none: all.</param>
    /// <param name="on">The day whose posts count; none: today.</param>
    /// <param name="after">What the page before gave; none: from the beginning.</param>
    public Task<PeopleFound> PeopleAsync(string? search, string? department, string? state, DateOnly? on, string? after, CancellationToken cancellation) =>
        http.ReadAsync<PeopleFound>(
            Address.Of("people", ("search", search), ("department", department), ("state", state), ("on", SignInCalls.Day(on)), ("after", after)), cancellation);

    /// <summary>A person with all posts; none if there is no such person.</summary>
    public Task<Person?> PersonAsync(Guid personId, CancellationToken cancellation) => http.FindAsync<Person>($"people/{personId}", cancellation);

    /// <summary>Makes an account and mails its person an invitation.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<Person>> InviteAsync(PersonDetails details, string key, CancellationToken cancellation) =>
        http.SendAsync<Person>(HttpMethod.Post, "people", details, key, cancellation);

    /// <summary>Changes what is written of a person, seen in a revision.</summary>
    public Task<Answer<Person>> ChangeAsync(Guid personId, int revision, PersonDetails details, CancellationToken cancellation) => http.SendAsync<Person>(
        HttpMethod.Put, $"people/{personId}", new { revision, details.Name, details.Kana, details.NameEn, details.Mail, details.StaffNumber }, key: null, cancellation);

    /// <summary>Mails the invitation once more.</summary>
    public Task<Refusal?> InviteAgainAsync(Guid personId, CancellationToken cancellation) => DoAsync(HttpMethod.Post, personId, "invitation", cancellation);

    /// <summary>Ends what the person may do, at once, until it is lifted.</summary>
    public Task<Refusal?> SuspendAsync(Guid personId, CancellationToken cancellation) => DoAsync(HttpMethod.Post, personId, "suspension", cancellation);

    public Task<Refusal?> LiftSuspensionAsync(Guid personId, CancellationToken cancellation) => DoAsync(HttpMethod.Delete, personId, "suspension", cancellation);

    /// <summary>Ends every session of the person.</summary>
    public Task<Refusal?> SignOutAsync(Guid personId, CancellationToken cancellation) => DoAsync(HttpMethod.Post, personId, "sign-outs", cancellation);

    /// <summary>Forgets the person's second factor, which is then set up anew.</summary>
    public Task<Refusal?> ResetSecondFactorAsync(Guid personId, CancellationToken cancellation) => DoAsync(HttpMethod.Post, personId, "second-factor-reset", cancellation);

    /// <summary>Gives a person a post.</summary>
    /// <param name="until">The last day; none while nobody knows it.</param>
    /// <param name="deputyFor">The absent person for whom the post is held; none where it is the person's own.</param>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<Holding>> GivePostAsync(Guid personId, Guid postId, DateOnly from, DateOnly? until, Guid? deputyFor, string key, CancellationToken cancellation) =>
        http.SendAsync<Holding>(HttpMethod.Post, $"people/{personId}/holdings", new { postId, from, until, deputyFor }, key, cancellation);

    /// <summary>Moves the first and the last day of a holding, as far as they are not yet past.</summary>
    public Task<Refusal?> MoveHoldingAsync(Guid postHoldingId, DateOnly from, DateOnly? until, CancellationToken cancellation) =>
        http.DoAsync(HttpMethod.Put, $"holdings/{postHoldingId}", new { from, until }, key: null, cancellation);

    /// <summary>Takes back a holding that has not begun.</summary>
    public Task<Refusal?> RemoveHoldingAsync(Guid postHoldingId, CancellationToken cancellation) =>
        http.DoAsync(HttpMethod.Delete, $"holdings/{postHoldingId}", body: null, key: null, cancellation);

    /// <summary>Moves many people on one day, all or none.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Refusal?> TransferAsync(DateOnly on, IReadOnlyList<Transfer> changes, string key, CancellationToken cancellation) =>
        http.DoAsync(HttpMethod.Post, "transfers", new { on, changes }, key, cancellation);

    private Task<Refusal?> DoAsync(HttpMethod method, Guid personId, string act, CancellationToken cancellation) =>
        http.DoAsync(method, $"people/{personId}/{act}", body: null, key: null, cancellation);
}
