namespace CityGoals.TestKit.Isolation;

/// <summary>A request in the name of a person of some role.</summary>
/// <param name="Route">The route that it was made for, as <c>GET /imports</c>.</param>
/// <param name="Json">The body, where the route takes one in JSON.</param>
/// <param name="File">The body, where the route takes any bytes.</param>
public sealed record StrangersRequest(string Role, string Route, string Method, string Address, string? Json, byte[]? File, IReadOnlyDictionary<string, string> Headers)
{
    public override string ToString() => $"{Role}: {Method} {Address} {string.Join(' ', Headers)} {Json ?? (File is null ? "" : $"({File.Length} bytes)")}";
}
