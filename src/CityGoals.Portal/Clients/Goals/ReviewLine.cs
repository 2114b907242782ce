using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>A line of the file, counted from 1.</summary>
/// <param name="Part">The worksheet or page that it stands in; none in a file of one part.</param>
public sealed record ReviewLine(int Line, Bilingual? Part, IReadOnlyList<string> Cells);
