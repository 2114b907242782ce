using CityGoals.Messaging.Feed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CityGoals.Messaging.Projections;

/// <summary>Lets a service hold what it needs of another's facts.</summary>
public static class ProjectionExtensions
{
    /// <summary>
    /// Registers a projection that is kept up by events and rebuilt from the feed at <paramref name="feed"/>. Needs the bus of
    /// <see cref="MessagingExtensions.AddMessaging"/> with the service's consumers. A service may follow several feeds: a rebuild reads all of them.
    /// </summary>
    /// <param name="feed">Address of the owner's feed, e.g. <c>https+http://goals/feed/goal-sheets</c>; the list of its municipalities is <c>municipalities</c> beside it.</param>
    public static ProjectionBuilder AddProjection(this IHostApplicationBuilder builder, Uri feed)
    {
        builder.Services.AddOptionsWithValidateOnStart<ProjectionOptions>().BindConfiguration("Projection").ValidateDataAnnotations();
        builder.Services.TryAddSingleton<RebuildRequests>();
        builder.Services.TryAddSingleton<FeedReader>();
        builder.Services.TryAddSingleton<Rebuild>();
        builder.Services.AddHostedService<RebuildWorker>();
        var source = new FeedSource($"state-feed {feed}");
        builder.Services.AddSingleton(source);
        var client = builder.Services.AddHttpClient(source.Client, http => http.BaseAddress = feed);
        return new ProjectionBuilder(builder.Services, client);
    }
}
