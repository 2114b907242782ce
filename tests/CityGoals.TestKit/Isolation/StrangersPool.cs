namespace CityGoals.TestKit.Isolation;

/// <summary>What people of one city may put into their requests: of their own, and of the other city what they could have got hold of, but never a canary.</summary>
public sealed record StrangersPool
{
    /// <summary>The city whose people ask.</summary>
    public required string Municipality { get; init; }

    /// <summary>Codes of departments in which they hold their posts.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary>Ids of both cities' things, by the name that routes and bodies give them, as <c>goalSheetId</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Ids { get; init; }

    /// <summary>Codes, hashes, words to search for and texts to write.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Idempotency keys of both cities.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>
    /// Bodies that are well formed, by route as <c>POST /printings</c>: half of its requests send one of them. <c>"$goalSheetId"</c> in it stands for an id of that name,
    /// of either city.
    /// </summary>
    public IReadOnlyDictionary<string, object> Bodies { get; init; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>Files to upload.</summary>
    public IReadOnlyList<byte[]> Files { get; init; } = [];
}
