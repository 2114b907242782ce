namespace CityGoals.Reading.Prose.Reports;

/// <summary>What a person should know about an achieved figure or a result.</summary>
[Flags]
public enum FigureRemarks
{
    /// <summary>Nothing to say.</summary>
    None = 0,

    /// <summary>The figure is expected, not achieved (見込み, 予定); never enough for Reached.</summary>
    Forecast = 1 << 0,

    /// <summary>The report points back (中間報告のとおり); the figure is that of the earlier round.</summary>
    FromEarlierRound = 1 << 1,

    /// <summary>The target and the report speak of different people or things; never enough for Reached.</summary>
    PopulationsDiffer = 1 << 2,

    /// <summary>The report says so in words, without a figure.</summary>
    StatedInWords = 1 << 3,

    /// <summary>Nobody has confirmed yet that more is better; neither Reached nor Short before that.</summary>
    DirectionUncertain = 1 << 4,

    /// <summary>Several different figures fit equally well; none is proposed.</summary>
    Ambiguous = 1 << 5,

    /// <summary>A figure fits but for its unit (0.980 and 98.4 %); it is not converted.</summary>
    UnitDiffers = 1 << 6,

    /// <summary>The figure lies above "about" that much.</summary>
    AboveBand = 1 << 7,

    /// <summary>The figure is a range; its lower end is held against the target.</summary>
    Range = 1 << 8,
}
