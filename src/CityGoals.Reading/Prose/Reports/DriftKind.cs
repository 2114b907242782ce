namespace CityGoals.Reading.Prose.Reports;

/// <summary>A sign in a report that an action drifts from its plan. Shown to reviewers, never blocking.</summary>
public enum DriftKind
{
    /// <summary>The round was held, but the cell is empty.</summary>
    EmptyReport,

    /// <summary>The final report repeats the mid-term report.</summary>
    SameAsMidTerm,

    /// <summary>The report names a later deadline than the plan.</summary>
    DeadlineMoved,

    /// <summary>The report hands work on to a later fiscal year.</summary>
    CarriedOver,

    /// <summary>The report speaks of work before or after the planned period.</summary>
    OutsidePeriod,

    /// <summary>The target counts other people or things than the report.</summary>
    PopulationsDiffer,
}
