namespace CityGoals.Progress.Plans;

/// <summary>A whole sheet as it is planned now: what reports are held against.</summary>
/// <param name="Initiatives">In the order of the form.</param>
/// <param name="Actions">In the order of the form, initiative by initiative.</param>
internal sealed record SheetPlan(PlannedSheet Sheet, IReadOnlyList<PlannedInitiative> Initiatives, IReadOnlyList<PlannedAction> Actions);
