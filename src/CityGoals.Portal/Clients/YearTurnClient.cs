using CityGoals.Portal.Clients.Editing;
using CityGoals.Portal.Clients.YearTurn;

namespace CityGoals.Portal.Clients;

/// <summary>The Goals service: the turn of the year.</summary>
public sealed class YearTurnClient(HttpClient http)
{
    /// <summary>The turn to a fiscal year.</summary>
    public async Task<Turn> TurnAsync(int year, CancellationToken cancellation) =>
        await http.FindAsync<Turn>($"year-turns/{Address.Part(year)}", cancellation) ?? new Turn(new FiscalYearState(year, "unopened", 0), [], []);

    /// <summary>The goals that a department had in the year before.</summary>
    public async Task<IReadOnlyList<TurningSheet>> SheetsAsync(int year, string department, CancellationToken cancellation) =>
        await http.FindAsync<TurningSheet[]>($"year-turns/{Address.Part(year)}/{Address.Part(department)}", cancellation) ?? [];

    /// <summary>Opens or closes a year.</summary>
    /// <param name="state">open or closed.</param>
    public Task<Answer<FiscalYearState>> PutAsync(int year, string state, int revision, CancellationToken cancellation) =>
        http.CommandAsync<FiscalYearState>(new HttpRequestMessage(HttpMethod.Put, $"fiscal-years/{Address.Part(year)}") { Content = JsonContent.Create(new { state, revision }) }, cancellation);

    /// <summary>Carries goals over: all of them or, refused, none.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<CarriedGoals>> CarryAsync(int year, IReadOnlyList<GoalToCarry> goals, string key, CancellationToken cancellation) =>
        http.CommandAsync<CarriedGoals>($"year-turns/{Address.Part(year)}", JsonContent.Create(new { goals }), key, cancellation);

    /// <summary>Gives a goal to another department.</summary>
    public Task<Answer<SavedSheet>> ReassignAsync(Guid goalSheetId, string departmentCode, int revision, CancellationToken cancellation) =>
        http.CommandAsync<SavedSheet>(new HttpRequestMessage(HttpMethod.Put, $"goal-sheets/{goalSheetId}/department") { Content = JsonContent.Create(new { departmentCode, revision }) }, cancellation);
}
