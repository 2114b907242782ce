namespace CityGoals.Portal.Clients;

/// <summary>A service does not answer, or answers that it failed. Pages show what they can without it, or say so.</summary>
public sealed class ServiceDownException(string service, Exception? cause = null) : Exception($"{service} does not answer.", cause)
{
    /// <summary>The service's name: goals, progress, notifications, analytics or signin.</summary>
    public string Service { get; } = service;
}
