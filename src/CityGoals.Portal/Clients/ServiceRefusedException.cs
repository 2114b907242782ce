namespace CityGoals.Portal.Clients;

/// <summary>A service refused to show something to the caller: signed out meanwhile (401), or not allowed (403).</summary>
public sealed class ServiceRefusedException(string service, int status) : Exception($"{service} refused with {status}.")
{
    public int Status { get; } = status;
}
