namespace CityGoals.Messaging;

/// <summary>An event that must not be taken in, now or later. It changes nothing, is not tried again and goes to the dead letters with the reason.</summary>
/// <param name="reason">Why, for whoever looks through the dead letters; holds codes and ids, nothing of the event's words.</param>
public sealed class RefusedEventException(string reason) : Exception(reason);
