using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Components.Forms;

/// <summary>Something to choose.</summary>
/// <param name="Value">What is sent.</param>
public sealed record Choice(string Value, Bilingual Text);
