namespace CityGoals.Portal.Clients.Goals;

/// <summary>位置付け: the plan as the form names it, and the text beside it.</summary>
public sealed record SheetAlignment(string Label, string Text);
