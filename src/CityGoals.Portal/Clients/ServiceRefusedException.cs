namespace CityGoals.Portal.Clients;

/// <summary>A service refused to show something to the caller: signed out meanwhile (401), not allowed (403), or asked too often (429).</summary>
public sealed class ServiceRefusedException(string service, int status, string? retryAfter = null) : Exception($"{service} refused with {status}.")
{
    public int Status { get; } = status;

    /// <summary>The service's <c>Retry-After</c>; none where waiting does not help.</summary>
    public string? RetryAfter { get; } = retryAfter;
}
