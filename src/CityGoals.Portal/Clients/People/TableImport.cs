using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.People;

/// <summary>What a table of people or posts changed, or would change. With errors it changes nothing.</summary>
/// <param name="Rows">Rows of the table below its head.</param>
public sealed record TableImport(int Rows, int Added, int Changed, int Unchanged, IReadOnlyList<RefusedCell> Errors);
