using CityGoals.Postgres;

namespace CityGoals.Messaging.Projections;

/// <summary>A message that waits for the commit which takes it in.</summary>
internal sealed class Arrival<TEvent>(Guid messageId, MunicipalityCode municipality, DateTimeOffset occurredAt, TEvent fact)
{
    // The consumers that wait go on by themselves, not on the thread of the one that commits.
    private readonly TaskCompletionSource outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Guid MessageId { get; } = messageId;

    internal MunicipalityCode Municipality { get; } = municipality;

    internal DateTimeOffset OccurredAt { get; } = occurredAt;

    internal TEvent Fact { get; } = fact;

    /// <summary>Ends with the commit, or fails with what prevented it.</summary>
    internal Task Outcome => outcome.Task;

    internal void Committed() => outcome.TrySetResult();

    internal void Failed(Exception failure) => outcome.TrySetException(failure);
}
