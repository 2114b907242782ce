using CityGoals.Portal.Clients.Comments;

namespace CityGoals.Portal.Clients;

/// <summary>The Goals service: what staff say of sheets.</summary>
public sealed class CommentsClient(HttpClient http)
{
    /// <summary>What was said of a sheet, in the order in which it was.</summary>
    public async Task<IReadOnlyList<SheetComment>> CommentsAsync(Guid goalSheetId, CancellationToken cancellation) =>
        await http.FindAsync<SheetComment[]>($"goal-sheets/{goalSheetId}/comments", cancellation) ?? [];

    /// <summary>Says something of a sheet.</summary>
    /// <param name="answerTo">The first comment of the thread; none: a thread begins.</param>
    /// <param name="partId">The initiative or action that it is about; none: a field or the sheet.</param>
    /// <param name="field">The field that it is about; none: a part or the sheet.</param>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<SheetComment>> AddAsync(
        Guid goalSheetId, Guid? answerTo, Guid? partId, string? field, string body, IReadOnlyList<Guid> mentioned, string key, CancellationToken cancellation) =>
        http.CommandAsync<SheetComment>($"goal-sheets/{goalSheetId}/comments", JsonContent.Create(new { answerTo, partId, field, body, mentioned }), key, cancellation);

    /// <summary>Writes a comment anew.</summary>
    public Task<Answer<SheetComment>> ChangeAsync(Guid commentId, string body, IReadOnlyList<Guid> mentioned, CancellationToken cancellation) =>
        http.CommandAsync<SheetComment>(new HttpRequestMessage(HttpMethod.Put, $"comments/{commentId}") { Content = JsonContent.Create(new { body, mentioned }) }, cancellation);

    /// <summary>Removes a comment.</summary>
    public Task<Answer<SheetComment>> RemoveAsync(Guid commentId, CancellationToken cancellation) =>
        http.CommandAsync<SheetComment>(new HttpRequestMessage(HttpMethod.Delete, $"comments/{commentId}"), cancellation);

    /// <summary>Marks a thread as resolved, or takes the mark away.</summary>
    public Task<Answer<SheetComment>> ResolveAsync(Guid commentId, bool resolved, CancellationToken cancellation) =>
        http.CommandAsync<SheetComment>(new HttpRequestMessage(HttpMethod.Put, $"comments/{commentId}/resolution") { Content = JsonContent.Create(new { resolved }) }, cancellation);

    /// <summary>People of the city whose name, its reading or a post holds the words; fifty at most.</summary>
    public async Task<IReadOnlyList<Colleague>> FindAsync(string search, CancellationToken cancellation) =>
        await http.FindAsync<Colleague[]>(Address.Of("staff", ("search", search)), cancellation) ?? [];
}
