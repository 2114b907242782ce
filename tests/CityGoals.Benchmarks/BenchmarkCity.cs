using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CityGoals.TestKit.Tokens;

namespace CityGoals.Benchmarks;

/// <summary>One of many cities, each with the sheets of one department of the sample city as drafts.</summary>
internal sealed class BenchmarkCity(HttpClient goals, int number)
{
    // Signed once, as a person's token serves many requests: signing is no part of what is measured.
    private readonly AuthenticationHeaderValue planner = TestTokens.For("PlanningOffice", WithCheckDigit(48_000 + number));

    internal string Code { get; } = WithCheckDigit(48_000 + number);

    /// <summary>Imports a department's file and gives the drafts' ids.</summary>
    internal async Task<List<Guid>> ImportAsync(byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/imports") { Content = content };
        request.Headers.Add("X-File-Name", "sheet.txt");
        request.Headers.Authorization = planner;
        using var answer = await goals.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sheets").EnumerateArray().Select(sheet => sheet.GetProperty("goalSheetId").GetGuid())];
    }

    internal async Task PublishAsync(Guid sheet)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/goal-sheets/{sheet}/publication") { Content = JsonContent.Create(new { revision = 1 }) };
        request.Headers.Authorization = planner;
        using var answer = await goals.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    internal async Task PublishAllAsync(int year)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/publications") { Content = JsonContent.Create(new { year }) };
        request.Headers.Authorization = planner;
        using var answer = await goals.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    internal static string WithCheckDigit(int digits)
    {
        var text = digits.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var sum = text.Select((digit, place) => (digit - '0') * (6 - place)).Sum();
        return text + ((11 - sum % 11) % 10);
    }
}
