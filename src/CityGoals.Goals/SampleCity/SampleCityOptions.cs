using System.ComponentModel.DataAnnotations;

namespace CityGoals.Goals.SampleCity;

/// <summary>Section <c>SampleCity</c> of the configuration.</summary>
public sealed class SampleCityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "SampleCity";

    /// <summary>The folder with municipality.json, departments.csv and the sheets. None: no sample city.</summary>
    public string? Folder { get; set; }

    /// <summary>The department whose sheets of the current fiscal year stay drafts, so that publishing can be tried. Default: kyoiku.</summary>
    [Required]
    public string Drafts { get; set; } = "kyoiku";
}
