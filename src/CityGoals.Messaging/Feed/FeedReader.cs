using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityGoals.Messaging.Feed;

/// <summary>Reads the state feeds that a service needs to their last lines, one after another, and takes each up again where it was cut.</summary>
public sealed partial class FeedReader(IHttpClientFactory clients, IEnumerable<FeedSource> sources, IOptions<ProjectionOptions> options, TimeProvider clock, ILogger<FeedReader> logger)
{
    /// <summary>The municipalities that the owners hold anything of.</summary>
    /// <exception cref="HttpRequestException">An owner does not answer, or refuses.</exception>
    public async Task<IReadOnlyList<MunicipalityCode>> ReadMunicipalitiesAsync(CancellationToken cancellation)
    {
        var codes = new List<string>();
        foreach (var source in sources)
        {
            using var http = clients.CreateClient(source.Client);
            codes.AddRange(await http.GetFromJsonAsync<string[]>(new Uri(http.BaseAddress!, "municipalities"), cancellation) ?? []);
        }

        return [.. codes.Distinct(StringComparer.Ordinal).Select(MunicipalityCode.Parse)];
    }

    /// <summary>What the owners hold of a municipality now, in each feed's order; each record at least once.</summary>
    /// <exception cref="HttpRequestException">An owner does not answer, or refuses, or its feed was cut again and again at the same place.</exception>
    /// <exception cref="System.Text.Json.JsonException">A whole line is no record.</exception>
    public async IAsyncEnumerable<FeedRecord> ReadAsync(MunicipalityCode municipality, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var source in sources)
        {
            await foreach (var record in ReadAsync(source, municipality, cancellation)) yield return record;
        }
    }

    private async IAsyncEnumerable<FeedRecord> ReadAsync(FeedSource source, MunicipalityCode municipality, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var http = clients.CreateClient(source.Client);
        string? after = null;
        var resumes = 0;
        while (true)
        {
            await using var part = new FeedPart(http, Address(municipality, after), options.Value.FeedSilence, clock);
            while (await part.NextAsync(cancellation) is { } record)
            {
                yield return record;
                after = record.After;
                resumes = 0;
            }

            if (part.IsWhole) yield break;
            if (++resumes > options.Value.FeedResumes) throw part.Cut;
            FeedCut(logger, municipality, after, part.Cut.Message);
            // At once where it had been going well; an owner that restarts needs a moment.
            if (resumes > 1) await Task.Delay(options.Value.RebuildRetry, clock, cancellation);
        }
    }

    private static string Address(MunicipalityCode municipality, string? after) =>
        $"?municipality={municipality}" + (after is null ? "" : "&after=" + Uri.EscapeDataString(after));

    [LoggerMessage(1, LogLevel.Warning, "The feed of {Municipality} was cut after {After} and is taken up again: {Reason}")]
    private static partial void FeedCut(ILogger logger, MunicipalityCode municipality, string? after, string reason);
}
