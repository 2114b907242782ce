namespace CityGoals.Goals.Answers;

/// <summary>位置付け: the plan as the form names it, and the text beside it.</summary>
internal sealed record AlignmentAnswer(string Label, string Text);
