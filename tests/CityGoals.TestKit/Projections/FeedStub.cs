using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Json;
using System.Web;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging.Feed;

namespace CityGoals.TestKit.Projections;

/// <summary>Stands for the owner of a state feed, and for SignIn where the reader asks for its token.</summary>
public sealed class FeedStub : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<object>> feeds = new(StringComparer.Ordinal);

    /// <summary>Awaited before each request for a feed is answered; gets the key to go on behind, none at the beginning.</summary>
    public Func<string?, Task> Asked { get; set; } = _ => Task.CompletedTask;

    /// <summary>Where the next answer is cut: after so many of its bytes. Only that one; none: it is whole.</summary>
    public int? CutNext { get; set; }

    /// <summary>The owner is away.</summary>
    public bool IsDown { get; set; }

    /// <summary>The requests for feeds so far: whose, and the key to go on behind, none at the beginning.</summary>
    public ConcurrentQueue<(string Municipality, string? After)> Requests { get; } = new();

    /// <summary>Lets the owner hold these facts of a municipality, in this order, and no others.</summary>
    public void Hold(string municipality, params IReadOnlyList<object> facts) => feeds[municipality] = facts;

    /// <summary>Lets the owner hold a fact beside the others, unless it holds a later one of the same sheet.</summary>
    public void Keep(object fact)
    {
        var (municipality, sheet, revision) = KeyOf(fact);
        feeds.AddOrUpdate(municipality, [fact], (_, held) =>
        {
            var former = held.FirstOrDefault(other => other.GetType() == fact.GetType() && KeyOf(other).Sheet == sheet);
            if (former is null) return [.. held, fact];
            return KeyOf(former).Revision < revision ? [.. held.Select(other => other == former ? fact : other)] : held;
        });
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (address.AbsolutePath == "/connect/token") return Json(new { access_token = "of-the-service", expires_in = 3600 });
        if (IsDown) throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody listens there.");
        if (request.Headers.Authorization is not { Scheme: "Bearer", Parameter: "of-the-service" }) return new HttpResponseMessage(HttpStatusCode.Unauthorized);
        if (address.AbsolutePath == "/feed/municipalities") return Json(feeds.Keys);
        var query = HttpUtility.ParseQueryString(address.Query);
        await Asked(query["after"]).WaitAsync(cancellationToken);
        return await FeedAsync(query["municipality"]!, query["after"]);
    }

    /// <summary>Bytes of the whole feed of a municipality.</summary>
    public async Task<int> LengthAsync(string municipality) => (await LinesAsync(municipality, null)).Length;

    private async Task<HttpResponseMessage> FeedAsync(string municipality, string? after)
    {
        var bytes = await LinesAsync(municipality, after);
        Requests.Enqueue((municipality, after));
        var length = Math.Min(bytes.Length, CutNext ?? bytes.Length);
        CutNext = null;
        return new HttpResponseMessage { Content = new ByteArrayContent(bytes, 0, length) };
    }

    private async Task<byte[]> LinesAsync(string municipality, string? after)
    {
        using var lines = new MemoryStream();
        var writer = PipeWriter.Create(lines);
        var feed = new FeedWriter(writer);
        var facts = feeds.GetValueOrDefault(municipality, []);
        for (var at = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture); at < facts.Count; at++)
        {
            var key = (at + 1).ToString(CultureInfo.InvariantCulture);
            if (facts[at] is GoalSheetPublished sheet) await feed.WriteAsync(key, sheet, CancellationToken.None);
            if (facts[at] is SheetReportsImported reports) await feed.WriteAsync(key, reports, CancellationToken.None);
            if (facts[at] is OrganisationChanged organisation) await feed.WriteAsync(key, organisation, CancellationToken.None);
            if (facts[at] is StaffChanged person) await feed.WriteAsync(key, person, CancellationToken.None);
            if (facts[at] is ReportPublished report) await feed.WriteAsync(key, report, CancellationToken.None);
        }

        await feed.EndAsync(CancellationToken.None);
        return lines.ToArray();
    }

    private static (string Municipality, Guid Sheet, int Revision) KeyOf(object fact) => fact switch
    {
        GoalSheetPublished sheet => (sheet.MunicipalityCode, sheet.GoalSheetId, sheet.Revision),
        SheetReportsImported reports => (reports.MunicipalityCode, reports.GoalSheetId, reports.Revision),
        // One tree a city.
        OrganisationChanged organisation => (organisation.MunicipalityCode, Guid.Empty, organisation.Revision),
        StaffChanged person => (person.MunicipalityCode, person.PersonId, person.Revision),
        ReportPublished report => (report.MunicipalityCode, report.GoalSheetId, report.Revision),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "A fact that no owner publishes."),
    };

    private static HttpResponseMessage Json<T>(T value) => new() { Content = JsonContent.Create(value) };
}
