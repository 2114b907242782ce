using CityGoals.Postgres;
using CityGoals.SignIn.Protocol;
using OpenIddict.Abstractions;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Every hour forgets what has expired, and gives the token service a new signing key when it is time.</summary>
internal sealed partial class Upkeep(
    IServiceScopeFactory scopes, TenantDatabase database, ReadMunicipalities municipalities, TokenKeys keys, TimeProvider clock, ILogger<Upkeep> logger) : BackgroundService
{
    private const string ForgetEnded = "delete from ended_right where ended_at < $1";
    private const string ForgetLinks = "delete from password_link where expires_at < $1";

    // An open one that nobody came back to has expired at the browser long since.
    private const string ForgetSessions = "delete from person_session where last_seen_at < $1";

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan SessionsKept = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PruneAsync(stoppingToken);
                await keys.RenewAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    private async Task PruneAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(now - Kept, cancellation);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(now - Kept, cancellation);
        foreach (var city in await municipalities.AllAsync(cancellation))
        {
            await using var tenant = await database.BeginAsync(MunicipalityCode.Parse(city.MunicipalityCode), cancellation);
            await using var batch = tenant.Batch();
            batch.Add(ForgetEnded, now - Kept);
            batch.Add(ForgetLinks, now - Kept);
            batch.Add(ForgetSessions, now - SessionsKept);
            await tenant.CommitAsync(batch, cancellation);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "What has expired could not be forgotten; the next round tries again")]
    private partial void LogFailed(Exception failure);
}
