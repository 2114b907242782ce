namespace CityGoals.Portal.Pages.Transfers;

/// <summary>What one person leaves and takes over.</summary>
/// <param name="Leave">Holdings that end the day before.</param>
/// <param name="Take">Posts held from the day on.</param>
public sealed record PlannedTransfer(Guid Person, IReadOnlyList<Guid> Leave, IReadOnlyList<PlannedPost> Take)
{
    /// <summary>Reads back what <see cref="ToString"/> wrote; none where it did not.</summary>
    public static PlannedTransfer? Read(string? text)
    {
        if (text?.Split('|') is not [var person, var leave, var take] || !Guid.TryParse(person, out var id)) return null;
        return new PlannedTransfer(
            id, [.. Parts(leave).Where(part => Guid.TryParse(part, out _)).Select(Guid.Parse)], [.. Parts(take).Select(PlannedPost.Read).OfType<PlannedPost>()]);
    }

    /// <summary>As forms carry it.</summary>
    public override string ToString() => $"{Person}|{string.Join(',', Leave)}|{string.Join(',', Take)}";

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
