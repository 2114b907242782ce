namespace CityGoals.Reading.Prose.Reports;

/// <summary>Which report of the year.</summary>
public enum ReportColumn
{
    /// <summary>中間報告.</summary>
    MidTerm,

    /// <summary>期末報告.</summary>
    Final,
}
