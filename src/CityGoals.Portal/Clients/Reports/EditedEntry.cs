namespace CityGoals.Portal.Clients.Reports;

/// <summary>What a person reports on one action, or on an initiative as a whole.</summary>
public sealed record EditedEntry(Guid PartId, string Text, string? Grade, DateOnly? DoneOn, IReadOnlyList<EditedFigure> Figures);
