namespace CityGoals.SignIn.SampleCity;

/// <summary>Switches the sample city on.</summary>
internal static class SampleCitySetup
{
    /// <summary>Loads the sample city at start where <c>SampleCity:Folder</c> names its files.</summary>
    internal static WebApplicationBuilder AddSampleCity(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["SampleCity:Folder"])) return builder;
        builder.Services.AddOptionsWithValidateOnStart<SampleCityOptions>().BindConfiguration("SampleCity").ValidateDataAnnotations();
        builder.Services.AddSingleton<SampleCitySeed>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<SampleCitySeed>());
        return builder;
    }
}
