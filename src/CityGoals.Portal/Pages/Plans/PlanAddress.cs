namespace CityGoals.Portal.Pages.Plans;

/// <summary>Where the pages of plans are.</summary>
internal static class PlanAddress
{
    internal const string List = "/plans";
    internal const string New = List + "/new";

    internal static string Of(Guid planId, int? year = null) => Clients.Address.Of($"{List}/{planId}", ("year", year));

    internal static string Edit(Guid planId) => $"{List}/{planId}/edit";

    internal static string Succession(Guid planId) => $"{List}/{planId}/succession";

    internal static string Remove(Guid planId) => $"{List}/{planId}/delete";

    /// <summary>The alignments of a fiscal year that wait to be confirmed.</summary>
    internal static string Undecided(int year) => $"/goals/{year}/alignments";
}
