namespace CityGoals.Messaging;

/// <summary>
/// An event's names on the wire, all made from its type's full name, as MassTransit makes them: the exchange
/// <c>Namespace:Type</c> and the message urn.
/// </summary>
internal static class EventName
{
    internal static string Exchange(string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        return string.Concat(fullName.AsSpan(0, dot), ":", fullName.AsSpan(dot + 1));
    }

    internal static string Urn(string fullName) => "urn:message:" + Exchange(fullName);
}
