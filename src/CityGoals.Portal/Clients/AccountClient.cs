using CityGoals.Portal.Clients.Account;
using CityGoals.Portal.Clients.People;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients;

/// <summary>The account of the person who asks.</summary>
public sealed class AccountClient(HttpClient http)
{
    public Task<Person> MeAsync(CancellationToken cancellation) => http.ReadAsync<Person>("me", cancellation);

    /// <summary>The browsers in which the person is signed in.</summary>
    public async Task<IReadOnlyList<Session>> SessionsAsync(CancellationToken cancellation) =>
        (await http.ReadAsync<SessionList>("me/sessions", cancellation)).Sessions;

    public Task<Refusal?> EndSessionAsync(Guid sessionId, CancellationToken cancellation) =>
        http.DoAsync(HttpMethod.Delete, $"me/sessions/{sessionId}", body: null, key: null, cancellation);

    /// <summary>Tells that the person was refused a page, as <c>GET /admin</c>.</summary>
    public Task<Refusal?> TellDenialAsync(string page, CancellationToken cancellation) =>
        http.DoAsync(HttpMethod.Post, "me/denials", new { page }, key: null, cancellation);

    /// <summary>Signs the person out everywhere, here too.</summary>
    public Task<Refusal?> EndSessionsAsync(CancellationToken cancellation) => http.DoAsync(HttpMethod.Delete, "me/sessions", body: null, key: null, cancellation);
}
