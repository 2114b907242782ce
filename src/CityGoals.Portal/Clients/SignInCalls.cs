using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients;

/// <summary>How the portal speaks to SignIn's own API: what is asked of it is always there, and what a person typed outlives its silence.</summary>
internal static class SignInCalls
{
    /// <summary>The service's name.</summary>
    internal const string Service = "signin";

    private static readonly Refusal NoAnswer = new("service-down", StatusCodes.Status503ServiceUnavailable, FieldWords.NoAnswer, FieldWords.NoAnswerAdvice);

    /// <summary>Reads a list, or what else is always there.</summary>
    /// <exception cref="ServiceDownException">No answer, or one from a service that has no such list.</exception>
    /// <exception cref="ServiceRefusedException">The caller may not see it.</exception>
    internal static async Task<T> ReadAsync<T>(this HttpClient http, string address, CancellationToken cancellation) where T : class =>
        await http.FindAsync<T>(address, cancellation) ?? throw new ServiceDownException(Service);

    /// <summary>Sends a command; silence is a refusal too, so that the page comes back with all that was typed.</summary>
    /// <param name="key">The same key gets the first answer again; none where doing it twice is as doing it once.</param>
    internal static Task<Answer<T>> SendAsync<T>(this HttpClient http, HttpMethod method, string address, object body, string? key, CancellationToken cancellation)
        where T : class => http.SendAsync<T>(Request(method, address, Json(body), key), cancellation);

    /// <summary>Sends a command that by its nature may be sent again; silence is a refusal too.</summary>
    internal static async Task<Answer<T>> SendAsync<T>(this HttpClient http, HttpRequestMessage request, CancellationToken cancellation) where T : class
    {
        try
        {
            return await http.CommandAsync<T>(request, cancellation);
        }
        catch (ServiceDownException)
        {
            return NoAnswer;
        }
    }

    /// <summary>Sends a command whose answer says nothing; none if it was done, else why not.</summary>
    /// <inheritdoc cref="SendAsync{T}"/>
    internal static async Task<Refusal?> DoAsync(this HttpClient http, HttpMethod method, string address, object? body, string? key, CancellationToken cancellation)
    {
        try
        {
            return await http.CommandAsync(Request(method, address, Json(body), key), cancellation);
        }
        catch (ServiceDownException)
        {
            return NoAnswer;
        }
    }

    /// <summary>A day as it stands in an address; none where none is asked for.</summary>
    internal static string? Day(DateOnly? day) => day is { } known ? Dates.Machine(known) : null;

    private static HttpRequestMessage Request(HttpMethod method, string address, HttpContent? content, string? key)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    private static JsonContent? Json(object? body) => body is null ? null : JsonContent.Create(body, body.GetType());
}
