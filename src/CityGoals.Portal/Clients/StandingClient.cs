using CityGoals.Portal.Clients.Figures;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients;

/// <summary>The Progress service: where sheets stand by rule, and the figures of their targets.</summary>
public sealed class StandingClient(HttpClient http)
{
    /// <summary>Where a sheet stands today; none for one that was never published.</summary>
    public Task<SheetStanding?> FindAsync(Guid goalSheetId, CancellationToken cancellation) => http.FindAsync<SheetStanding>($"goal-sheets/{goalSheetId}/states", cancellation);

    /// <summary>The figures of a sheet's targets, by action, target and day.</summary>
    public async Task<IReadOnlyList<Figure>> FiguresAsync(Guid goalSheetId, CancellationToken cancellation) => await http.FindAsync<Figure[]>($"goal-sheets/{goalSheetId}/figures", cancellation) ?? [];

    /// <summary>Enters a figure; the same one again changes nothing.</summary>
    public Task<Answer<EnteredFigures>> EnterAsync(EnteredFigure figure, CancellationToken cancellation) =>
        http.CommandAsync<EnteredFigures>(new HttpRequestMessage(HttpMethod.Post, "figures") { Content = JsonContent.Create(new { figures = new[] { figure } }) }, cancellation);

    /// <summary>Enters the figures of a file: all of them or none.</summary>
    public Task<Answer<EnteredFigures>> ImportAsync(byte[] file, CancellationToken cancellation) =>
        http.CommandAsync<EnteredFigures>(new HttpRequestMessage(HttpMethod.Post, "figures/csv") { Content = new ByteArrayContent(file) { Headers = { ContentType = new("text/csv") } } }, cancellation);

    /// <summary>Confirms a figure that was only proposed.</summary>
    public Task<Refusal?> ConfirmAsync(Guid figureId, CancellationToken cancellation) => http.CommandAsync(new HttpRequestMessage(HttpMethod.Post, $"figures/{figureId}/confirmation"), cancellation);

    /// <summary>Takes a wrong figure away.</summary>
    public Task<Refusal?> RemoveAsync(Guid figureId, CancellationToken cancellation) => http.CommandAsync(new HttpRequestMessage(HttpMethod.Delete, $"figures/{figureId}"), cancellation);
}
