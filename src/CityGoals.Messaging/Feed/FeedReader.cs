using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityGoals.Messaging.Feed;

/// <summary>Reads an owner's state feed to its last line, and takes it up again where it was cut.</summary>
public sealed partial class FeedReader(IHttpClientFactory clients, IOptions<ProjectionOptions> options, TimeProvider clock, ILogger<FeedReader> logger)
{
    /// <summary>Name of the HTTP client whose base address is the feed.</summary>
    internal const string Client = "state-feed";

    /// <summary>The municipalities that the owner holds anything of.</summary>
    /// <exception cref="HttpRequestException">The owner does not answer, or refuses.</exception>
    public async Task<IReadOnlyList<MunicipalityCode>> ReadMunicipalitiesAsync(CancellationToken cancellation)
    {
        using var http = clients.CreateClient(Client);
        var codes = await http.GetFromJsonAsync<string[]>(new Uri(http.BaseAddress!, "municipalities"), cancellation) ?? [];
        return [.. codes.Select(MunicipalityCode.Parse)];
    }

    /// <summary>What the owner holds of a municipality now, in the feed's order; each record at least once.</summary>
    /// <exception cref="HttpRequestException">The owner does not answer, or refuses, or its feed was cut again and again at the same place.</exception>
    /// <exception cref="System.Text.Json.JsonException">A whole line is no record.</exception>
    public async IAsyncEnumerable<FeedRecord> ReadAsync(MunicipalityCode municipality, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var http = clients.CreateClient(Client);
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
