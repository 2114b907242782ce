namespace CityGoals.SignIn.SampleCity;

/// <summary>Switches the sample city on.</summary>
internal static class SampleCitySetup
{
    /// <summary>Loads the sample city at start where <c>SampleCity:Folder</c> names its files.</summary>
    internal static WebApplicationBuilder AddSampleCity(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SampleCityOptions>().BindConfiguration("SampleCity");
        if (string.IsNullOrEmpty(builder.Configuration["SampleCity:Folder"])) return builder;
        builder.Services.AddSingleton<SampleCitySeed>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<SampleCitySeed>());
        return builder;
    }
}
