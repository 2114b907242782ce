namespace CityGoals.Goals.Answers;

/// <summary>A sheet after a step on its way.</summary>
/// <param name="Step">How many steps the sheet has taken, this one included.</param>
internal sealed record StepAnswer(Guid GoalSheetId, SheetState State, int Revision, int Step);
