using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Clients;

/// <summary>The Goals service: sheets as official forms.</summary>
public sealed class FormsClient(HttpClient http)
{
    /// <summary>The formats in which the service itself gives a sheet out, by the file's ending.</summary>
    public static readonly IReadOnlyList<string> Formats = ["xlsx", "txt"];

    /// <summary>A sheet as the official form states it; none if there is no such sheet.</summary>
    public Task<SheetForm?> FormAsync(int year, string department, int number, CancellationToken cancellation) =>
        http.FindAsync<SheetForm>($"goal-sheets/{Address.Part(year)}/{Address.Part(department)}/{Address.Part(number)}/form", cancellation);

    /// <summary>A sheet as a file. The service keeps that it went out.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public Task<Answer<byte[]>> FileAsync(int year, string department, int number, string format, CancellationToken cancellation) =>
        http.DownloadAsync($"goal-sheets/{Address.Part(year)}/{Address.Part(department)}/{Address.Part(number)}.{format}", cancellation);

    /// <summary>Forms to be printed: of one sheet, of a department, or of the whole year. The service keeps that they went out.</summary>
    public Task<Answer<FormPrinting>> PrintAsync(int year, string? department, int? number, CancellationToken cancellation) =>
        http.CommandAsync<FormPrinting>(new HttpRequestMessage(HttpMethod.Post, "printings") { Content = JsonContent.Create(new { year, department, number }) }, cancellation);
}
