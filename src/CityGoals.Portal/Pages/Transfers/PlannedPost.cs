namespace CityGoals.Portal.Pages.Transfers;

/// <summary>A post to be taken over, with the department in which it is looked up.</summary>
/// <param name="Department">The department's code.</param>
public sealed record PlannedPost(string Department, Guid PostId)
{
    /// <summary>Reads back what <see cref="ToString"/> wrote; none where it did not.</summary>
    public static PlannedPost? Read(string? text) => text?.Split('/') is [var department, var post] && Guid.TryParse(post, out var id)
        ? new PlannedPost(Uri.UnescapeDataString(department), id)
        : null;

    /// <summary>As forms carry it.</summary>
    public override string ToString() => $"{Uri.EscapeDataString(Department)}/{PostId}";
}
