using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Home;

/// <summary>Something that waits for a person: what, why, and where it is done.</summary>
/// <param name="State">How far it has come, as a chip shows it; none: it is no report.</param>
public sealed record HomeTask(Bilingual What, Bilingual Why, string Address, string? State = null);
