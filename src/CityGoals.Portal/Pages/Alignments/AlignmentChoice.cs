using CityGoals.Portal.Clients.Plans;

namespace CityGoals.Portal.Pages.Alignments;

/// <summary>What a person says of the words of an alignment, or is offered to say. Pure.</summary>
/// <param name="Say">chosen: it means what is chosen; none: no element fits; later: nothing yet.</param>
/// <param name="Elements">What is chosen.</param>
public sealed record AlignmentChoice(Guid GoalSheetId, string Label, string Text, string Say, IReadOnlyList<Guid> Elements)
{
    public const string Chosen = "chosen";
    public const string None = "none";
    public const string Later = "later";

    /// <summary>What is offered: what the words name, where nothing speaks against it.</summary>
    public static AlignmentChoice Of(UndecidedAlignment alignment)
    {
        var likely = alignment.Proposals.Where(proposal => proposal.IsLikely).Select(proposal => proposal.Element.PlanElementId).ToList();
        return new(alignment.GoalSheetId, alignment.Label, alignment.Text, likely.Count > 0 && likely.Count == alignment.Proposals.Count ? Chosen : Later, likely);
    }

    /// <summary>The name of a field of an alignment.</summary>
    public static string Field(int place, string field) => $"a-{place}-{field}";

    /// <summary>What was sent.</summary>
    public static IReadOnlyList<AlignmentChoice> Of(IFormCollection sent) =>
    [
        .. sent["alignment"].Where(place => int.TryParse(place, out _)).Select(place => int.Parse(place!, System.Globalization.CultureInfo.InvariantCulture))
            .Where(place => Guid.TryParse(sent[Field(place, "sheet")], out _))
            .Select(place => new AlignmentChoice(
                Guid.Parse(sent[Field(place, "sheet")]!), Words(sent[Field(place, "label")]), Words(sent[Field(place, "text")]), sent[Field(place, "say")].ToString(),
                [.. sent[Field(place, "el")].Select(id => Guid.TryParse(id, out var element) ? element : (Guid?)null).OfType<Guid>()])),
    ];

    /// <summary>Whether it says that elements are meant, and names none.</summary>
    public bool IsIncomplete => Say == Chosen && Elements.Count == 0;

    /// <summary>What goes to the service; none where nothing is said yet.</summary>
    public DecidedWords? Decided => Say switch
    {
        Chosen => new DecidedWords(GoalSheetId, Label, Text, Elements, []),
        None => new DecidedWords(GoalSheetId, Label, Text, [], []),
        _ => null,
    };

    // Browsers send line ends as CR LF; sheets have LF.
    private static string Words(string? sent) => (sent ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
}
