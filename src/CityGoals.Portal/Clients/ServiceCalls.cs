using System.Net;
using CityGoals.Portal.Clients.Reports;
using CityGoals.ServiceDefaults;
using Polly;

namespace CityGoals.Portal.Clients;

/// <summary>How the portal asks services: reads that may be repeated, and commands that carry an idempotency key.</summary>
internal static class ServiceCalls
{
    /// <summary>Reads JSON; none where the service says "not found".</summary>
    /// <exception cref="ServiceDownException">No answer, or an answer that tells of a failure.</exception>
    /// <exception cref="ServiceRefusedException">The caller may not see it, or asks too often.</exception>
    internal static async Task<T?> FindAsync<T>(this HttpClient http, string address, CancellationToken cancellation) where T : class
    {
        using var response = await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellation);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await response.Content.ReadFromJsonAsync<T>(cancellation);
    }

    /// <summary>Reads plain text; none where the service says "not found".</summary>
    /// <inheritdoc cref="FindAsync"/>
    internal static async Task<string?> FindTextAsync(this HttpClient http, string address, CancellationToken cancellation)
    {
        using var response = await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellation);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await response.Content.ReadAsStringAsync(cancellation);
    }

    /// <summary>Reads a file; none where the service says "not found".</summary>
    /// <inheritdoc cref="FindAsync"/>
    internal static async Task<byte[]?> FindBytesAsync(this HttpClient http, string address, CancellationToken cancellation)
    {
        using var response = await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellation);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await response.Content.ReadAsByteArrayAsync(cancellation);
    }

    /// <summary>Reads a file with its name and kind; none where the service says "not found".</summary>
    /// <inheritdoc cref="FindAsync"/>
    internal static async Task<FetchedFile?> FindFileAsync(this HttpClient http, string address, CancellationToken cancellation)
    {
        using var response = await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound) return null;
        var headers = response.Content.Headers;
        return new FetchedFile(headers.ContentDisposition?.FileNameStar ?? "file", headers.ContentType?.ToString() ?? "application/octet-stream", await response.Content.ReadAsByteArrayAsync(cancellation));
    }

    /// <summary>Reads a file, or why there is none.</summary>
    /// <exception cref="ServiceDownException">No answer, or an answer that tells of a failure.</exception>
    internal static async Task<Answer<byte[]>> DownloadAsync(this HttpClient http, string address, CancellationToken cancellation)
    {
        using var response = await http.SendOrExplainAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellation);
        if (response.IsSuccessStatusCode) return await response.Content.ReadAsByteArrayAsync(cancellation);
        return await http.ReadRefusalAsync(response, cancellation);
    }

    /// <summary>Sends a command once; the same key gets the first answer again, so the person may send it once more.</summary>
    /// <exception cref="ServiceDownException">No answer: it may or may not have been done.</exception>
    internal static Task<Answer<T>> CommandAsync<T>(this HttpClient http, string address, HttpContent? content, string key, CancellationToken cancellation)
        where T : class
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add("Idempotency-Key", key);
        return http.CommandAsync<T>(request, cancellation);
    }

    /// <summary>Sends a command that by its nature may be sent again: done twice it is as done once.</summary>
    /// <exception cref="ServiceDownException">No answer: it may or may not have been done.</exception>
    internal static async Task<Answer<T>> CommandAsync<T>(this HttpClient http, HttpRequestMessage request, CancellationToken cancellation) where T : class
    {
        using var response = await http.SendOrExplainAsync(request, cancellation);
        if (response.IsSuccessStatusCode) return (await response.Content.ReadFromJsonAsync<T>(cancellation))!;
        return await http.ReadRefusalAsync(response, cancellation);
    }

    /// <summary>Sends a command whose answer says nothing; none if it was done, else why not.</summary>
    /// <exception cref="ServiceDownException">No answer: it may or may not have been done.</exception>
    internal static async Task<Refusal?> CommandAsync(this HttpClient http, HttpRequestMessage request, CancellationToken cancellation)
    {
        using var response = await http.SendOrExplainAsync(request, cancellation);
        return response.IsSuccessStatusCode ? null : await http.ReadRefusalAsync(response, cancellation);
    }

    private static async Task<Refusal> ReadRefusalAsync(this HttpClient http, HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.StatusCode == HttpStatusCode.Unauthorized) throw new ServiceRefusedException(http.Service, (int)response.StatusCode);
        return await Problem.ReadAsync(response, cancellation) ?? throw new ServiceDownException(http.Service);
    }

    private static async Task<HttpResponseMessage> AskAsync(this HttpClient http, HttpRequestMessage request, CancellationToken cancellation)
    {
        var response = await http.SendOrExplainAsync(request, cancellation);
        if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound) return response;
        using (response)
        {
            throw response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests
                ? new ServiceRefusedException(http.Service, (int)response.StatusCode, response.Headers.RetryAfter?.ToString())
                : new ServiceDownException(http.Service);
        }
    }

    private static async Task<HttpResponseMessage> SendOrExplainAsync(this HttpClient http, HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            try
            {
                return await http.SendAsync(request, cancellation);
            }
            catch (Exception exception) when (exception is HttpRequestException or ExecutionRejectedException
                || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                throw new ServiceDownException(http.Service, exception);
            }
        }
    }

    extension(HttpClient http)
    {
        private string Service => http.BaseAddress?.Host ?? "";
    }
}
