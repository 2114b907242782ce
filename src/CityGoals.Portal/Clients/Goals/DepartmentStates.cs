using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>How many sheets of a department's year are in which state.</summary>
public sealed record DepartmentStates(string Code, string Name, string? NameEn, int Draft, int Submitted, int HeadApproved, int Approved, int Returned, int Published)
{
    /// <summary>The states in the order of a sheet's way, as the services name them.</summary>
    public static readonly IReadOnlyList<string> States = ["draft", "submitted", "returned", "head-approved", "approved", "published"];

    /// <summary>The name in both languages; the Japanese one where the city gave no other.</summary>
    public Bilingual Names => new(Name, string.IsNullOrWhiteSpace(NameEn) ? Name : NameEn);

    /// <summary>How many are in a state.</summary>
    public int Of(string state) => state switch
    {
        "draft" => Draft,
        "submitted" => Submitted,
        "returned" => Returned,
        "head-approved" => HeadApproved,
        "approved" => Approved,
        "published" => Published,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };
}
