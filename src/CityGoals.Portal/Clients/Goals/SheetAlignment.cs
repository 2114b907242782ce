using CityGoals.Portal.Clients.Plans;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>位置付け: the plan as the form names it, and the text beside it.</summary>
/// <param name="Elements">What a person said the text means; none: nobody said so yet; empty: none fits.</param>
public sealed record SheetAlignment(string Label, string Text, IReadOnlyList<PlacedElement>? Elements = null);
