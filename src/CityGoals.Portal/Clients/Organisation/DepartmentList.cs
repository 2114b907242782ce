namespace CityGoals.Portal.Clients.Organisation;

/// <summary>Departments and sections.</summary>
internal sealed record DepartmentList(IReadOnlyList<Department> Departments);
