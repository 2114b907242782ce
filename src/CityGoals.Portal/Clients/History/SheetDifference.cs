namespace CityGoals.Portal.Clients.History;

/// <summary>What changed between two contents of a sheet, in the order of the official form.</summary>
public sealed record SheetDifference(
    bool Changed, IReadOnlyList<FieldDifference> Fields, IReadOnlyList<AlignmentDifference> Alignments, IReadOnlyList<InitiativeDifference> Initiatives)
{
    /// <summary>What a part is called that did not change.</summary>
    public const string Kept = "kept";

    /// <summary>How many parts became what: fields that were written anew are changed ones.</summary>
    /// <param name="change">changed, added or removed.</param>
    public int Count(string change) => Parts.Count(part => part.Change == change);

    /// <summary>How many parts stand elsewhere.</summary>
    public int Moved => Parts.Count(part => part.Moved);

    private IEnumerable<(string Change, bool Moved)> Parts =>
    [
        .. Fields.Where(one => one.Changed).Select(_ => ("changed", false)),
        .. Alignments.Select(alignment => (alignment.Change, alignment.Moved)),
        .. Initiatives.Select(initiative => (initiative.Change, initiative.Moved)),
        .. Initiatives.SelectMany(initiative => initiative.Actions).Select(action => (action.Change, action.Moved)),
    ];
}
