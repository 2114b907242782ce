namespace CityGoals.Progress.Figures;

/// <summary>Where a figure came from. The names stand in the database.</summary>
public enum FigureSource
{
    /// <summary>Stated in a report that was handed in.</summary>
    Report,

    /// <summary>Typed by a person.</summary>
    Hand,

    /// <summary>In a file that a person sent.</summary>
    Csv,

    /// <summary>Sent by another system: a proposal until a person confirms it.</summary>
    Api,
}
