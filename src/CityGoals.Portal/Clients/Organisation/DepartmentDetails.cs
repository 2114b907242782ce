namespace CityGoals.Portal.Clients.Organisation;

/// <summary>What an administrator writes of a new department or section.</summary>
/// <param name="ParentCode">The one it belongs to; none at the top.</param>
/// <param name="Kind">office, department or section.</param>
public sealed record DepartmentDetails(string Code, string? ParentCode, string Kind, string Name, string NameEn);
