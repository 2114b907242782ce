using CityGoals.Postgres;
using MassTransit;

namespace CityGoals.Messaging.Projections;

/// <summary>
/// Whose event it is. The body alone is not believed: a fault in the owner's code could name a city that the code was not working for. What the
/// relay read off the outbox row cannot: row-level security let only that city's transaction write it.
/// </summary>
internal static class EventOrigin
{
    /// <summary>The municipality whose transaction wrote the event, as its relay says; null where nothing is said.</summary>
    internal static string? WriterOf(ConsumeContext context) =>
        context.ReceiveContext.TransportHeaders.TryGetHeader(EventHeaders.Municipality, out var writer) ? writer as string : null;

    /// <summary>The one municipality that both name.</summary>
    /// <param name="writer">Whose transaction wrote the event.</param>
    /// <param name="named">Whose event it is by its body.</param>
    /// <exception cref="RefusedEventException">They differ, or one of them is no municipality's code.</exception>
    internal static MunicipalityCode Agreed(string? writer, string? named)
    {
        // What is no code may be anything, and is not repeated.
        if (!MunicipalityCode.TryParse(writer, out var wrote)) throw new RefusedEventException("Nothing says which municipality's transaction wrote the event.");
        if (!MunicipalityCode.TryParse(named, out var of)) throw new RefusedEventException($"Municipality {wrote} wrote the event, which names no municipality.");
        return of == wrote ? of : throw new RefusedEventException($"Municipality {wrote} wrote the event, which names {of}.");
    }
}
