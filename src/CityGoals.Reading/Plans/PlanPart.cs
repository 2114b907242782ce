namespace CityGoals.Reading.Plans;

/// <summary>An element of a plan (編, 章, 節, 施策…), as far as its place is written on sheets.</summary>
/// <param name="Id">The element.</param>
/// <param name="ParentId">The element above it; none at the top.</param>
/// <param name="Label">What it is numbered with: 第2編, 施策1-1, (3), ア. May be empty.</param>
/// <param name="Title">Its title without the number.</param>
public sealed record PlanPart(Guid Id, Guid? ParentId, string Label, string Title);
