using CityGoals.Postgres;

namespace CityGoals.Messaging.Projections;

/// <summary>
/// What events of one kind change in a service's own tables. The same code applies events from the broker and records of a state feed.
/// Every table has the columns <c>municipality_code</c> and <c>generation</c>; a projection into rows that others point to names no table, and guards them by revision.
/// </summary>
public interface IProjection<TEvent>
{
    /// <summary>The tables that it writes, and that nothing but events of this kind fills.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Whose event it is, and when it occurred.</summary>
    EventStamp StampOf(TEvent fact);

    /// <summary>
    /// Brings a generation up to these facts of the transaction's municipality. They may be late, repeated and in any order; what a higher
    /// revision has said stays as it is, so that the outcome depends on nothing but the set of facts that were ever applied.
    /// </summary>
    Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<TEvent> facts, CancellationToken cancellation);
}
