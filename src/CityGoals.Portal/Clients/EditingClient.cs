using System.Globalization;
using CityGoals.Portal.Clients.Editing;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients;

/// <summary>The Goals service: the writing of sheets.</summary>
public sealed class EditingClient(HttpClient http)
{
    /// <summary>The name of the refusal of a save that comes behind another; it carries what both made of the sheet.</summary>
    public const string Stale = "stale-revision";

    /// <summary>A sheet as it is edited; none if there is none.</summary>
    public Task<SheetToEdit?> FindAsync(Guid goalSheetId, CancellationToken cancellation) => http.FindAsync<SheetToEdit>($"goal-sheets/{goalSheetId}", cancellation);

    /// <summary>Makes a draft.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<SavedSheet>> MakeAsync(int fiscalYear, string departmentCode, EditedSheet content, string key, CancellationToken cancellation) =>
        http.CommandAsync<SavedSheet>("goal-sheets", JsonContent.Create(new { fiscalYear, departmentCode, content }), key, cancellation);

    /// <summary>Saves a sheet over the revision that the person began with.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<SavedSheet>> SaveAsync(Guid goalSheetId, int revision, EditedSheet content, string reason, string key, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"goal-sheets/{goalSheetId}") { Content = JsonContent.Create(new { revision, content, reason }) };
        request.Headers.Add("Idempotency-Key", key);
        return http.CommandAsync<SavedSheet>(request, cancellation);
    }

    /// <summary>Deletes a draft that was never handed in; none if it is gone, else why not.</summary>
    public Task<Refusal?> DeleteAsync(Guid goalSheetId, int revision, CancellationToken cancellation) =>
        http.CommandAsync(new HttpRequestMessage(HttpMethod.Delete, Address.Of($"goal-sheets/{goalSheetId}", ("revision", revision.ToString(CultureInfo.InvariantCulture)))), cancellation);

    /// <summary>What a save would read in the words; keeps nothing.</summary>
    public async Task<IReadOnlyList<ActionReading>> ReadAsync(int fiscalYear, EditedSheet content, CancellationToken cancellation)
    {
        var answer = await http.CommandAsync<ActionReading[]>(
            new HttpRequestMessage(HttpMethod.Post, "readings/sheet") { Content = JsonContent.Create(new { fiscalYear, content }) }, cancellation);
        return answer.Value ?? [];
    }
}
