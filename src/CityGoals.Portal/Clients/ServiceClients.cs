using System.Net;
using CityGoals.Portal.SignIn;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace CityGoals.Portal.Clients;

/// <summary>Registers the clients of the services.</summary>
internal static class ServiceClients
{
    /// <summary>The clients' names are the services' names, by which they are also found.</summary>
    internal static IServiceCollection AddServiceClients(this IServiceCollection services)
    {
        services.AddServiceClient<GoalsClient>("goals").AddTypedClient<FormsClient>().AddTypedClient<HistoryClient>().AddTypedClient<CommentsClient>().AddTypedClient<EditingClient>().AddTypedClient<PlansClient>().AddTypedClient<YearTurnClient>();
        services.AddServiceClient<ProgressClient>("progress").AddTypedClient<RoundsClient>().AddTypedClient<ReportsClient>().AddTypedClient<StandingClient>().AddTypedClient<EvidenceClient>();
        services.AddServiceClient<NotificationsClient>("notifications");
        services.AddServiceClient<AnalyticsClient>("analytics");
        services.AddTransient<AuditClient>();
        services.AddServiceClient<PeopleClient>(SignInCalls.Service).AddTypedClient<OrganisationClient>().AddTypedClient<TablesClient>().AddTypedClient<AccountClient>();
        return services;
    }

    private static IHttpClientBuilder AddServiceClient<T>(this IServiceCollection services, string service) where T : class
    {
        var client = services.AddHttpClient<T>(service, client => client.BaseAddress = new Uri($"http://{service}/")).AddUserToken();
        client.AddStandardResilienceHandler(Configure);
        return client;
    }

    // A page waits for a service that starts or restarts, but no longer than a person does. Commands go out once: nobody knows how far a lost one came.
    private static void Configure(HttpStandardResilienceOptions options)
    {
        // Who asks too often is told when to come back; that is neither a reason to ask again nor to let nobody ask.
        options.Retry.ShouldHandle = attempt => ValueTask.FromResult(IsFailure(attempt.Outcome));
        options.CircuitBreaker.ShouldHandle = attempt => ValueTask.FromResult(IsFailure(attempt.Outcome));
        options.Retry.DisableForUnsafeHttpMethods();
        options.Retry.MaxRetryAttempts = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.BackoffType = DelayBackoffType.Exponential;
        options.Retry.UseJitter = true;
        options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(20);
        options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(30);
        options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(40);
    }

    private static bool IsFailure(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result?.StatusCode != HttpStatusCode.TooManyRequests && HttpClientResiliencePredicates.IsTransient(outcome);
}
