using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;

namespace CityGoals.Portal.Pages.Audit;

/// <summary>Which entries an auditor asks for, as the address has it: it can be sent to a colleague.</summary>
public sealed record AskedEntries
{
    public string? Service { get; init; }

    public string? Kind { get; init; }

    public string? Search { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    public long? After { get; init; }

    /// <summary>The service asked for; the goals' if none that exists.</summary>
    public string Trail => AuditClient.Services.Contains(Service, StringComparer.Ordinal) ? Service! : AuditClient.Services[0];

    /// <summary>The first moment, by the city hall's clock.</summary>
    public DateTimeOffset? Begin => From is { } day ? CityClock.StartOf(day) : null;

    /// <summary>The moment after the last.</summary>
    public DateTimeOffset? End => To is { } day && day < DateOnly.MaxValue ? CityClock.StartOf(day.AddDays(1)) : null;

    /// <summary>The address of a page for the same question.</summary>
    public string AddressOf(string path, long? after = null, bool check = false) => Address.Of(
        path, ("service", Trail), ("kind", Kind), ("search", Search), ("from", Day(From)), ("to", Day(To)), ("after", after), ("check", check ? "true" : null));

    private static string? Day(DateOnly? day) => day is { } known ? Dates.Machine(known) : null;
}
