namespace CityGoals.Portal.Clients.Goals;

/// <summary>A step that a sheet has taken.</summary>
/// <param name="Sequence">From 1.</param>
/// <param name="Step">One of <see cref="Names"/>.</param>
/// <param name="Reason">May be empty.</param>
public sealed record SheetStepTaken(int Sequence, int Revision, string Step, string FromState, string ToState, string Reason, string PersonName, DateTimeOffset OccurredAt)
{
    /// <summary>The posts that the person held then; may be empty.</summary>
    public string PersonPosts { get; init; } = "";

    /// <summary>The steps that there are, as the services name them.</summary>
    public static readonly IReadOnlyList<string> Names = ["submit", "approve", "return", "withdraw", "revise"];
}
