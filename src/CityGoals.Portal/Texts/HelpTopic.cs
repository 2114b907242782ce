using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>A question of the help page, and its answer.</summary>
/// <param name="Anchor">Its place in the page's address.</param>
public sealed record HelpTopic(string Anchor, Bilingual Title, IReadOnlyList<Bilingual> Paragraphs);
