using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.History;

/// <summary>How a period or targets were read, and are read now, in words; empty: nothing was read.</summary>
/// <param name="BeforeConfirmed">Whether a person had confirmed or corrected it.</param>
public sealed record ReadingDifference(IReadOnlyList<Bilingual> Before, bool BeforeConfirmed, IReadOnlyList<Bilingual> After, bool AfterConfirmed);
