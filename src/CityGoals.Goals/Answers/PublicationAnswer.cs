namespace CityGoals.Goals.Answers;

/// <summary>A sheet after its publication.</summary>
internal sealed record PublicationAnswer(Guid GoalSheetId, SheetState State, int Revision);
