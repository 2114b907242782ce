using CityGoals.Portal.Clients.History;

namespace CityGoals.Portal.Clients;

/// <summary>The Goals service: what became of a sheet.</summary>
public sealed class HistoryClient(HttpClient http)
{
    /// <summary>Every revision of a sheet, the last one first.</summary>
    public async Task<IReadOnlyList<SheetVersion>> VersionsAsync(Guid goalSheetId, CancellationToken cancellation) =>
        await http.FindAsync<SheetVersion[]>($"goal-sheets/{goalSheetId}/versions", cancellation) ?? [];

    /// <summary>What changed between two revisions of a sheet; none if there is no such revision.</summary>
    public Task<VersionDifference?> DifferenceAsync(Guid goalSheetId, int from, int to, CancellationToken cancellation) =>
        http.FindAsync<VersionDifference>($"goal-sheets/{goalSheetId}/versions/{Address.Part(from)}/difference/{Address.Part(to)}", cancellation);

    /// <summary>What changed in a sheet since it was last decided upon, for whoever decides now.</summary>
    public async Task<SheetChanges> ChangesAsync(Guid goalSheetId, CancellationToken cancellation) =>
        await http.FindAsync<SheetChanges>($"goal-sheets/{goalSheetId}/changes", cancellation) ?? SheetChanges.None;
}
