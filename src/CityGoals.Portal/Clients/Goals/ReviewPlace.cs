namespace CityGoals.Portal.Clients.Goals;

/// <summary>Where a piece of text stands in a file: line and cell from 1, the first character from 0.</summary>
public sealed record ReviewPlace(int Line, int Cell, int Start, int Length);
