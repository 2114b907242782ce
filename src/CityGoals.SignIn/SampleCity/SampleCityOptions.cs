using System.ComponentModel.DataAnnotations;

namespace CityGoals.SignIn.SampleCity;

/// <summary>The section <c>SampleCity</c> of the configuration.</summary>
internal sealed class SampleCityOptions
{
    /// <summary>The folder with <c>municipality.json</c>, <c>departments.csv</c> and <c>people.csv</c>; none: no sample city.</summary>
    public string? Folder { get; set; }

    /// <summary>The password of every account of the sample city. There is none that all installations share.</summary>
    [Required, MinLength(12)]
    public string DemoPassword { get; set; } = "";
}
