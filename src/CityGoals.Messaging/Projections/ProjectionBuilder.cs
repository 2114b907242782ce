using Microsoft.Extensions.DependencyInjection;

namespace CityGoals.Messaging.Projections;

/// <summary>Names the parts of a service's projection.</summary>
public sealed class ProjectionBuilder
{
    private readonly IServiceCollection services;

    internal ProjectionBuilder(IServiceCollection services, IHttpClientBuilder feed) => (this.services, Feed) = (services, feed);

    /// <summary>The client that reads the owner's feed.</summary>
    public IHttpClientBuilder Feed { get; }

    /// <summary>Takes events of a kind, from the broker through <see cref="Intake{TEvent}"/> and from the feed.</summary>
    public ProjectionBuilder Of<TEvent, TProjection>() where TEvent : class where TProjection : class, IProjection<TEvent>
    {
        services.AddSingleton<IProjection<TEvent>, TProjection>();
        services.AddSingleton<Intake<TEvent>>();
        services.AddSingleton<IFeedTarget, FeedTarget<TEvent>>();
        return this;
    }
}
