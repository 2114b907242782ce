using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Reports;

/// <summary>A report that waits for the person's approval.</summary>
/// <param name="State">submitted: for the head; head-approved: for the planning office.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="PersonName">Who brought it here.</param>
/// <param name="Late">Handed in after the round's last day.</param>
/// <param name="Own">Handed in by the person, who cannot approve it.</param>
public sealed record WaitingReport(
    Guid RoundId, string Name, string NameEn, Guid GoalSheetId, int FiscalYear, string DepartmentName, int Rank, string Title, string State, int Revision, DateTimeOffset Since, string PersonName,
    bool Late, bool Own)
{
    /// <summary>The round's.</summary>
    public Bilingual Names => new(Name, NameEn.Length > 0 ? NameEn : Name);
}
