using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Components;

/// <summary>A step of the breadcrumbs.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Address">Where it leads; none for the page itself.</param>
public sealed record Crumb(Bilingual Text, string? Address = null);
