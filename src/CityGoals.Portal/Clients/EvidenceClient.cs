using System.Net;
using CityGoals.Portal.Clients.Reports;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients;

/// <summary>The Progress service: the files that reports rest on.</summary>
public sealed class EvidenceClient(HttpClient http)
{
    /// <summary>The files of a report, as they are now.</summary>
    public async Task<ReportEvidence> ListAsync(Guid roundId, Guid goalSheetId, CancellationToken cancellation) =>
        await http.FindAsync<ReportEvidence>(Of(roundId, goalSheetId), cancellation) ?? new ReportEvidence([], 0, 0);

    /// <summary>A file; none if there is no such file.</summary>
    public Task<FetchedFile?> FetchAsync(Guid roundId, Guid goalSheetId, Guid evidenceId, CancellationToken cancellation) =>
        http.FindFileAsync($"{Of(roundId, goalSheetId)}/{evidenceId}", cancellation);

    /// <summary>Adds a file to a report, or to one of its actions; the same bytes there are one file.</summary>
    /// <param name="reason">Needed once the round is closed.</param>
    public Task<Answer<EvidenceFile>> AddAsync(Guid roundId, Guid goalSheetId, Guid? actionId, string fileName, Stream file, string reason, CancellationToken cancellation)
    {
        var content = new StreamContent(file) { Headers = { ContentType = new("application/octet-stream") } };
        content.Headers.Add("X-File-Name", Uri.EscapeDataString(fileName));
        return http.CommandAsync<EvidenceFile>(Explained(new(HttpMethod.Post, Address.Of(Of(roundId, goalSheetId), ("actionId", actionId))) { Content = content }, reason), cancellation);
    }

    /// <summary>Takes a file off a report; none if it is off now, else why not.</summary>
    /// <param name="reason">Needed once the round is closed.</param>
    public async Task<Refusal?> RemoveAsync(Guid roundId, Guid goalSheetId, Guid evidenceId, string reason, CancellationToken cancellation)
    {
        var refusal = await http.CommandAsync(Explained(new(HttpMethod.Delete, $"{Of(roundId, goalSheetId)}/{evidenceId}"), reason), cancellation);
        return refusal is { Status: (int)HttpStatusCode.NotFound } ? null : refusal;
    }

    private static HttpRequestMessage Explained(HttpRequestMessage request, string reason)
    {
        if (reason.Length > 0) request.Headers.Add("X-Reason", Uri.EscapeDataString(reason));
        return request;
    }

    private static string Of(Guid roundId, Guid goalSheetId) => $"rounds/{roundId}/reports/{goalSheetId}/evidence";
}
