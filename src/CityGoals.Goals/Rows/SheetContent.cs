namespace CityGoals.Goals.Rows;

/// <summary>A goal sheet with everything on it, each list in the order of the form.</summary>
/// <param name="Sheet">The sheet's own fields.</param>
/// <param name="Alignments">Its places in plans.</param>
/// <param name="Initiatives">Its initiatives.</param>
/// <param name="Actions">The actions of each initiative, by its id.</param>
/// <param name="Targets">The targets of each action, by its id.</param>
/// <param name="Reports">What an import brought with the sheet, mid-term before final.</param>
internal sealed record SheetContent(
    SheetRow Sheet,
    IReadOnlyList<AlignmentRow> Alignments,
    IReadOnlyList<InitiativeRow> Initiatives,
    ILookup<Guid, ActionRow> Actions,
    ILookup<Guid, TargetRow> Targets,
    IReadOnlyList<ReportRow> Reports)
{
    /// <summary>What Progress published of it in the rounds of the official form, the later day last.</summary>
    public IReadOnlyList<RoundReportRow> RoundReports { get; init; } = [];

    /// <summary>Which of its parts go on from an earlier year.</summary>
    public IReadOnlyList<LineageRow> Lineage { get; init; } = [];

    /// <summary>What a part goes on from; none if from nothing.</summary>
    /// <param name="part">The sheet, an initiative or an action.</param>
    public LineageRow? SourceOf(Guid part) => Lineage.FirstOrDefault(row => row.PartId == part);

    /// <summary>What people said its alignments mean, in this and other revisions.</summary>
    public IReadOnlyList<DecidedRow> Decided { get; init; } = [];

    /// <summary>What somebody said an alignment means; none if nobody did, and one row without an element if none fits.</summary>
    public IReadOnlyList<DecidedRow>? DecidedFor(AlignmentRow alignment) =>
        Decided.Where(row => row.Label == alignment.Label && row.Text == alignment.Text).ToList() is [_, ..] rows ? rows : null;

    /// <summary>A sheet with nothing on it but its own fields.</summary>
    public static SheetContent Of(SheetRow sheet) => new(
        sheet, [], [], Array.Empty<ActionRow>().ToLookup(action => action.InitiativeId), Array.Empty<TargetRow>().ToLookup(target => target.ActionId), []);

    /// <summary>The sheet as it was published last, whatever has become of it since.</summary>
    /// <param name="version">Its content at the revision that was published last.</param>
    /// <exception cref="InvalidOperationException">It was never published.</exception>
    public SheetContent AsPublished(SheetVersion version) => version.Of(
        Sheet with { State = SheetState.Published },
        Sheet.PublishedRevision ?? throw new InvalidOperationException($"Goal sheet {Sheet.GoalSheetId} is not published.")) with
    {
        Decided = Decided,
        Lineage = Lineage,
        RoundReports = RoundReports,
    };
}
