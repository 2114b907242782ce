namespace CityGoals.Portal.Clients.Plans;

/// <summary>An element that the words of an alignment seem to mean.</summary>
/// <param name="Start">The first UTF-16 unit of the words that name it.</param>
/// <param name="Doubts">Why to look twice: spelling, more-words, number-only, title-only, other-number, other-title, other-place, several.</param>
public sealed record AlignmentProposal(PlacedElement Element, int Start, int Length, IReadOnlyList<string> Doubts)
{
    private static readonly string[] Slight = ["number-only", "title-only", "spelling", "more-words"];

    /// <summary>Whether nothing speaks against it.</summary>
    public bool IsLikely => Doubts.All(Slight.Contains);
}
