using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>Four services that answer what a test tells them to, and remember what they were asked.</summary>
public sealed class FakeServices
{
    private readonly ConcurrentDictionary<string, (HttpStatusCode Status, string Body, string Type, int? RetryAfter, string? FileName)> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> silent = new(StringComparer.Ordinal);

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<ServiceRequest> Requests { get; } = new();

    /// <summary>Lets a service answer with JSON: <c>"goals", "GET /departments?year=2026"</c>.</summary>
    public FakeServices Answer(string service, string request, string json, HttpStatusCode status = HttpStatusCode.OK)
    {
        answers[$"{service} {request}"] = (status, json, "application/json", null, null);
        return this;
    }

    /// <summary>Lets a service refuse with problem details.</summary>
    public FakeServices Refuse(string service, string request, HttpStatusCode status, string problem, int? retryAfter = null)
    {
        answers[$"{service} {request}"] = (status, problem, "application/problem+json", retryAfter, null);
        return this;
    }

    /// <summary>Lets a service answer with plain text.</summary>
    public FakeServices AnswerText(string service, string request, string text)
    {
        answers[$"{service} {request}"] = (HttpStatusCode.OK, text, "text/plain", null, null);
        return this;
    }

    /// <summary>Lets a service answer with a file.</summary>
    public FakeServices AnswerFile(string service, string request, string name, string type, string content)
    {
        answers[$"{service} {request}"] = (HttpStatusCode.OK, content, type, null, name);
        return this;
    }

    /// <summary>Puts one word for another in every answer that was told so far.</summary>
    public FakeServices Reword(string word, string other)
    {
        foreach (var (request, answer) in answers) answers[request] = answer with { Body = answer.Body.Replace(word, other, StringComparison.Ordinal) };
        return this;
    }

    /// <summary>A service that nobody reaches.</summary>
    public FakeServices Silence(string service)
    {
        silent[service] = true;
        return this;
    }

    internal async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var service = request.RequestUri!.Host;
        var asked = $"{request.Method} {request.RequestUri.PathAndQuery}";
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellation);
        Requests.Enqueue(new ServiceRequest(service, asked, body, request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content?.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase) ?? []));
        if (silent.ContainsKey(service)) throw new HttpRequestException("Connection refused");
        if (!answers.TryGetValue($"{service} {asked}", out var answer)) return new HttpResponseMessage(HttpStatusCode.NotFound);
        var response = new HttpResponseMessage(answer.Status) { Content = new StringContent(answer.Body, Encoding.UTF8, answer.Type) };
        if (answer.FileName is { } name) response.Content.Headers.ContentDisposition = new("attachment") { FileNameStar = name };
        if (answer.RetryAfter is { } seconds) response.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        return response;
    }
}
