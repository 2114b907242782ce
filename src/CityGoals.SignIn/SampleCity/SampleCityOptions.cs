namespace CityGoals.SignIn.SampleCity;

/// <summary>The section <c>SampleCity</c> of the configuration.</summary>
internal sealed class SampleCityOptions
{
    /// <summary>Used where none is configured. Public on purpose: it opens the made-up city and nothing else.</summary>
    internal const string PublicDemoPassword = "mizuse-demo-2026";

    /// <summary>The folder with <c>municipality.json</c>, <c>departments.csv</c> and <c>people.csv</c>; none: no sample city.</summary>
    public string? Folder { get; set; }

    /// <summary>The password of every account of the sample city.</summary>
    public string DemoPassword { get; set; } = PublicDemoPassword;
}
