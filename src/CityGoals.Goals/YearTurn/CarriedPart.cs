namespace CityGoals.Goals.YearTurn;

/// <summary>A part of a sheet and the one of an earlier year that it goes on from.</summary>
/// <param name="PartId">The sheet, initiative or action.</param>
/// <param name="SourceId">The sheet, initiative or action that it goes on from.</param>
internal sealed record CarriedPart(Guid PartId, Guid SourceId);
