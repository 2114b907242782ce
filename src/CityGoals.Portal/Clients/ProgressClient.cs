using CityGoals.Portal.Clients.Progress;

namespace CityGoals.Portal.Clients;

/// <summary>The Progress service: what was reported.</summary>
public sealed class ProgressClient(HttpClient http)
{
    /// <summary>What was reported on a sheet, by round; empty for a sheet that Progress does not know yet.</summary>
    public async Task<SheetReports> ReportsAsync(Guid goalSheetId, CancellationToken cancellation) =>
        await http.FindAsync<SheetReports>($"goal-sheets/{goalSheetId}/reports", cancellation) ?? new SheetReports();
}
