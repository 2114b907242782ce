using System.Text.Json.Nodes;

namespace CityGoals.Goals.Tests.Permissions;

/// <summary>Something that can be done with a sheet.</summary>
/// <param name="Route">As the service's route table has it, after the method.</param>
/// <param name="Request">The request, for a sheet as it stands.</param>
internal sealed record Act(string Route, string Name, Func<JsonNode, HttpRequestMessage> Request)
{
    /// <summary>Who may, in which state; in a state that is not named nobody may.</summary>
    public Dictionary<string, Who> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>Who may in every state.</summary>
    public Who? Always { get; init; }

    /// <summary>Whether the sheet is another one afterwards.</summary>
    public bool Changes { get; init; }

    /// <summary>Whether it was done, by the body of an answer of 200; none: an answer of 200 is enough.</summary>
    public Func<JsonNode?, bool>? Did { get; init; }

    public Who In(string state) => Always ?? Rules.GetValueOrDefault(state, Who.Nobody);
}
