namespace CityGoals.Portal.Clients.Editing;

/// <summary>位置付け: the plan as the form names it, and the text beside it.</summary>
public sealed record EditedAlignment(string Label, string Text);
