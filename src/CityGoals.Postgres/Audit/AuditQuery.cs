namespace CityGoals.Postgres.Audit;

/// <summary>Which entries an auditor asks for; what is not given leaves none out.</summary>
public sealed record AuditQuery
{
    /// <summary>Not before this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>A person's id.</summary>
    public string? Person { get; init; }

    /// <summary>One of <see cref="AuditKind"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>What it was done to, letter by letter.</summary>
    public string? Subject { get; init; }

    /// <summary>Words in the summary, the person's name or the subject.</summary>
    public string? Search { get; init; }

    /// <summary>The sequence of the last entry on the page before; entries come newest first.</summary>
    public long? After { get; init; }
}
