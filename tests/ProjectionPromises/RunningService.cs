using CityGoals.Contracts.Goals.V1;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

// Every running service hears of every event on the broker, also of what other tests publish.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
[assembly: AssemblyFixture(typeof(CityGoals.ProjectionPromises.RunningService))]

namespace CityGoals.ProjectionPromises;

/// <summary>The service that this test project is for, with its projection; tests keep apart by municipality.</summary>
public sealed class RunningService : IAsyncLifetime
{
    /// <summary>Name of the service: what follows "CityGoals." in its assembly's name, in small letters.</summary>
    public static string Name { get; } = typeof(Program).Assembly.GetName().Name!["CityGoals.".Length..].ToLowerInvariant();

    public ProjectionHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await ProjectionHost.StartAsync<Program>(Name);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>What the projection shows of a municipality that had these facts one after the other, each once.</summary>
    internal async Task<string> InOrderAsync(History history)
    {
        var municipality = Municipalities.Next();
        foreach (var fact in history.Of(municipality).Where(Takes)) await Host.TakeAsync(fact);
        return await Host.ContentsAsync(municipality);
    }

    /// <summary>Whether the service has a consumer for facts of this kind.</summary>
    internal bool Takes(object fact) => fact switch
    {
        GoalSheetPublished => Host.Takes<GoalSheetPublished>(),
        SheetReportsImported => Host.Takes<SheetReportsImported>(),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "A fact that no history holds."),
    };
}
