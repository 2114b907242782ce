using CityGoals.Portal.Clients.Editing;
using CityGoals.Portal.Clients.Plans;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients;

/// <summary>The Goals service: plans, and what alignments mean in them.</summary>
public sealed class PlansClient(HttpClient http)
{
    /// <summary>The plans, the later version of each first.</summary>
    /// <param name="year">Those that hold in a fiscal year; none: all.</param>
    public async Task<IReadOnlyList<PlanSummary>> ListAsync(int? year, CancellationToken cancellation) =>
        await http.FindAsync<PlanSummary[]>(Address.Of("plans", ("year", year)), cancellation) ?? [];

    /// <summary>A plan, with the goals of a fiscal year that serve its elements; none if there is no such plan.</summary>
    public Task<Plan?> FindAsync(Guid planId, int? year, CancellationToken cancellation) => http.FindAsync<Plan>(Address.Of($"plans/{planId}", ("year", year)), cancellation);

    /// <summary>The elements in a file; keeps nothing.</summary>
    public Task<Answer<StatedElement[]>> ReadFileAsync(string fileName, byte[] file, CancellationToken cancellation)
    {
        var content = new ByteArrayContent(file) { Headers = { ContentType = new("application/octet-stream") } };
        content.Headers.Add("X-File-Name", Uri.EscapeDataString(fileName));
        return http.CommandAsync<StatedElement[]>(new HttpRequestMessage(HttpMethod.Post, "readings/plan") { Content = content }, cancellation);
    }

    /// <summary>Enters or corrects a plan.</summary>
    public Task<Answer<Plan>> PutAsync(Guid planId, StatedPlan plan, CancellationToken cancellation) =>
        http.CommandAsync<Plan>(new HttpRequestMessage(HttpMethod.Put, $"plans/{planId}") { Content = JsonContent.Create(plan) }, cancellation);

    /// <summary>Removes a plan that nothing refers to; none if it is gone, else why not.</summary>
    public Task<Refusal?> DeleteAsync(Guid planId, int revision, CancellationToken cancellation) =>
        http.CommandAsync(new HttpRequestMessage(HttpMethod.Delete, Address.Of($"plans/{planId}", ("revision", revision))), cancellation);

    /// <summary>Elements of a year's plans that have all the words, and some by their ids.</summary>
    public async Task<IReadOnlyList<PlacedElement>> SearchAsync(int year, string? words, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var named = string.Concat(ids.Distinct().Select(id => $"&id={id}"));
        return named.Length == 0 && string.IsNullOrWhiteSpace(words) ? [] : await http.FindAsync<PlacedElement[]>(Address.Of("plan-elements", ("year", year), ("search", words)) + named, cancellation) ?? [];
    }

    /// <summary>What alignments seem to mean, one list for each.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<AlignmentProposal>>> ProposeAsync(int fiscalYear, IReadOnlyList<EditedAlignment> alignments, CancellationToken cancellation)
    {
        if (alignments.Count == 0) return [];
        var words = new { fiscalYear, alignments = alignments.Select(alignment => new { alignment.Label, alignment.Text }) };
        var answer = await http.CommandAsync<AlignmentProposal[][]>(new HttpRequestMessage(HttpMethod.Post, "readings/alignments") { Content = JsonContent.Create(words) }, cancellation);
        return answer.Value ?? [.. alignments.Select(_ => Array.Empty<AlignmentProposal>())];
    }

    /// <summary>The alignments of a year of which nobody said yet what they mean.</summary>
    /// <param name="after">What the page before gave; none: from the beginning.</param>
    public async Task<UndecidedAlignments> UndecidedAsync(int year, string? department, Guid? after, CancellationToken cancellation) =>
        await http.FindAsync<UndecidedAlignments>(Address.Of("alignments", ("year", year), ("department", department), ("after", after)), cancellation) ?? new UndecidedAlignments([], 0, null);

    /// <summary>Says what alignments mean: all of it or, refused, nothing.</summary>
    public Task<Answer<DecisionsTaken>> DecideAsync(IReadOnlyList<DecidedWords> alignments, CancellationToken cancellation) =>
        http.CommandAsync<DecisionsTaken>(new HttpRequestMessage(HttpMethod.Post, "alignments") { Content = JsonContent.Create(new { alignments }) }, cancellation);
}
