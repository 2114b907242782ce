using System.ComponentModel.DataAnnotations;

namespace CityGoals.Goals.Import;

/// <summary>Section <c>Import</c> of the configuration.</summary>
public sealed class ImportOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Import";

    /// <summary>How often the worker looks for files that another process took in or left behind.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one file may take to be read.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the reading of one file is begun before it is given up.</summary>
    [Range(1, 10)]
    public int Attempts { get; set; } = 3;
}
