namespace CityGoals.Messaging;

/// <summary>What is said about an event beside its body.</summary>
public static class EventHeaders
{
    /// <summary>Code of the municipality whose transaction wrote the event; set by the relay from the outbox row.</summary>
    public const string Municipality = "CityGoals-Municipality";

    /// <summary>Why a consumer refused the event; stands on dead letters.</summary>
    public const string Refusal = "CityGoals-Refusal";
}
