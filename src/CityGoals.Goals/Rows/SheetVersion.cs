namespace CityGoals.Goals.Rows;

/// <summary>The content of a sheet at a revision, as <c>goal_sheet_version</c> keeps it.</summary>
internal sealed record SheetVersion
{
    public required string Title { get; init; }

    public required string Situation { get; init; }

    public required string Purpose { get; init; }

    public required string Participation { get; init; }

    public required string Effect { get; init; }

    public required string OtherNotes { get; init; }

    public required IReadOnlyList<AlignmentRow> Alignments { get; init; }

    public required IReadOnlyList<InitiativeRow> Initiatives { get; init; }

    public required IReadOnlyList<ActionRow> Actions { get; init; }

    public required IReadOnlyList<TargetRow> Targets { get; init; }

    public required IReadOnlyList<ReportRow> Reports { get; init; }

    /// <summary>The sheet with this content; what is no content (its place, rank and state) is as the sheet has it.</summary>
    /// <param name="sheet">The sheet as it is now.</param>
    /// <param name="revision">The revision that the content is of.</param>
    public SheetContent Of(SheetRow sheet, int revision) => new(
        sheet with
        {
            Revision = revision,
            Title = Title,
            Situation = Situation,
            Purpose = Purpose,
            Participation = Participation,
            Effect = Effect,
            OtherNotes = OtherNotes,
        },
        Alignments,
        Initiatives,
        Actions.ToLookup(action => action.InitiativeId),
        Targets.ToLookup(target => target.ActionId),
        Reports);
}
