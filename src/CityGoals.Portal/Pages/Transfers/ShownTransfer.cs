using CityGoals.Portal.Clients.People;

namespace CityGoals.Portal.Pages.Transfers;

/// <summary>A planned transfer with the names of what it says.</summary>
/// <param name="Leave">Posts left, in full.</param>
/// <param name="Take">Posts taken over, in full.</param>
public sealed record ShownTransfer(PlannedTransfer Plan, Person Person, IReadOnlyList<string> Leave, IReadOnlyList<string> Take);
