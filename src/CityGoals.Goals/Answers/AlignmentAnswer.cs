using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>位置付け: the plan as the form names it, and the text beside it.</summary>
/// <param name="Elements">The elements of plans that a person said the text means; none: nobody said so yet; empty: none fits.</param>
internal sealed record AlignmentAnswer(string Label, string Text, IReadOnlyList<PlacedElement>? Elements)
{
    public static AlignmentAnswer Of(AlignmentRow alignment, SheetContent content) => new(alignment.Label, alignment.Text, content.DecidedFor(alignment) is { } decided ? Placed(decided) : null);

    /// <summary>The elements of what was decided.</summary>
    public static IReadOnlyList<PlacedElement> Placed(IEnumerable<DecidedRow> decided) =>
    [
        .. decided.Where(row => row.PlanElementId is not null).Select(row => new PlacedElement
        {
            PlanElementId = row.PlanElementId!.Value,
            PlanId = row.PlanId!.Value,
            PlanName = row.PlanName!,
            PlanNameEn = row.PlanNameEn!,
            Path = row.Path!,
            PathEn = row.PathEn!,
        }),
    ];
}
