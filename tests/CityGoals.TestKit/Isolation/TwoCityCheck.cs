using System.Net.Http.Headers;
using System.Text;
using CityGoals.TestKit.Tokens;

namespace CityGoals.TestKit.Isolation;

/// <summary>
/// The check that people of one city learn and change nothing of another on the same host: they ask whatever they like, and no answer, log line or row of their
/// own city (events and mails on their way out are rows) holds a canary of the other city, whose rows stay as they were.
/// </summary>
/// <param name="other">The city that holds the canaries.</param>
/// <param name="client">A client of nobody.</param>
/// <param name="tokenOf">A token of somebody of the asking city with a role, asked for again where one no longer counts; none: a token of the tests.</param>
/// <param name="asks">Which routes are asked, by their policy; none: all.</param>
public sealed class TwoCityCheck(
    Canaries canaries, string other, StrangersPool pool, IServiceProvider services, HttpClient client, CapturedLog log, TestDatabase database,
    Func<string, Task<AuthenticationHeaderValue>>? tokenOf = null, Func<string, bool>? asks = null)
{
    private const string LongRun = "CITYGOALS_LONG_RUN";

    private readonly StrangersRequests requests = new(services, pool, asks);
    private readonly CityRows rows = new(database);
    private readonly Dictionary<string, AuthenticationHeaderValue> tokens = new(StringComparer.Ordinal);

    /// <summary>How many requests a run has: 1,000, or 10,000 where the environment asks for a long run.</summary>
    public static int Requests => Environment.GetEnvironmentVariable(LongRun) == "1" ? 10_000 : 1_000;

    /// <summary>How many routes the host has.</summary>
    public int Routes => requests.Routes;

    /// <summary>The routes of which a request succeeded: a check whose requests are all refused shows nothing.</summary>
    public ISet<string> Reached { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Sends the requests of these numbers one after the other; gives what leaked, what was changed, and what failed.</summary>
    public async Task<IReadOnlyList<string>> LeaksAsync(IReadOnlyList<int> numbers, CancellationToken cancellation)
    {
        var leaks = new List<string>();
        var before = await rows.ReadAsync(other);
        foreach (var request in numbers.Select(requests.Of))
        {
            var (status, answer) = await SendAsync(request, cancellation);
            // The asker may have taken their own right away, or ended their own session.
            if (status == 401 && tokens.Remove(request.Role)) (status, answer) = await SendAsync(request, cancellation);
            if (status < 300) Reached.Add(request.Route);
            if (status >= 500) leaks.Add($"{request} failed: {answer}");
            if (canaries.In(answer) is { } told) leaks.Add($"{request} was told: {told}");
        }

        var after = await rows.ReadAsync(other);
        leaks.AddRange(after.Where(table => before[table.Key] != table.Value).Select(table => $"Rows of {table.Key} of the other city have changed."));
        foreach (var (table, text) in await rows.ReadAsync(pool.Municipality))
        {
            if (canaries.In(text) is { } kept) leaks.Add($"A row of {table} holds: {kept}");
        }

        leaks.AddRange(log.Lines.Select(canaries.In).OfType<string>().Select(logged => $"A log line says: {logged}"));
        return leaks;
    }

    private async Task<(int Status, string Answer)> SendAsync(StrangersRequest request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Address);
        message.Headers.Authorization = await TokenOfAsync(request.Role);
        foreach (var (name, value) in request.Headers) message.Headers.Add(name, value);
        message.Content = request.Json is { } text ? new StringContent(text, Encoding.UTF8, "application/json")
            : request.File is { } bytes ? new ByteArrayContent(bytes)
            : null;
        using var answer = await client.SendAsync(message, cancellation);
        // A file may be in any encoding; canaries are letters that all of them write alike.
        var body = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(cancellation));
        return ((int)answer.StatusCode, $"{(int)answer.StatusCode} {answer.ReasonPhrase}\n{answer.Headers}{answer.Content.Headers}{answer.TrailingHeaders}\n{body}");
    }

    private async Task<AuthenticationHeaderValue> TokenOfAsync(string role)
    {
        if (!tokens.TryGetValue(role, out var token)) tokens[role] = token = tokenOf is null ? TestTokens.For(role, pool.Municipality, pool.Departments) : await tokenOf(role);
        return token;
    }
}
