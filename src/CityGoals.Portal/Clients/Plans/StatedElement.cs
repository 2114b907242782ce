namespace CityGoals.Portal.Clients.Plans;

/// <summary>An element of a plan as it is stated: by codes.</summary>
/// <param name="Parent">The code of the element above it; empty at the top.</param>
/// <param name="Replaces">Codes of the elements of the version before that it goes on from.</param>
public sealed record StatedElement(string Code, string Parent, string Level, string Label, string Title, string TitleEn, IReadOnlyList<string> Replaces);
