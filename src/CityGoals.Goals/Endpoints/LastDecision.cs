namespace CityGoals.Goals.Endpoints;

/// <summary>
/// The last decision on a sheet, as SQL over <c>goal_sheet</c>. For whoever decides after the head, the head's approval of what now waits is none:
/// what counts there is what was decided at that place of the route or behind it.
/// </summary>
internal static class LastDecision
{
    /// <summary>The place of the last approval or return among the sheet's steps; null: there was none.</summary>
    public const string Sequence = """
        (
            select max(decision.sequence)
            from goal_sheet_step decision
            where decision.goal_sheet_id = goal_sheet.goal_sheet_id and decision.step in ('Approve', 'Return')
                and (goal_sheet.state <> 'HeadApproved' or decision.from_state <> 'Submitted')
        )
        """;
}
