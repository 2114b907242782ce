namespace CityGoals.Postgres.Audit;

/// <summary>How a link of an audit chain is broken.</summary>
public enum AuditBreak
{
    /// <summary>The entry does not say what its digest says.</summary>
    Changed,

    /// <summary>No entry stands where one was written.</summary>
    Missing,

    /// <summary>The entry does not follow the one before, or the head.</summary>
    Unlinked,
}
