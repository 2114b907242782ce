using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityGoals.Goals.Import;
using CityGoals.Goals.SampleCity;
using CityGoals.ServiceDefaults.OpenApi;

namespace CityGoals.Goals;

/// <summary>What this service needs beyond what every service has.</summary>
internal static class GoalsServices
{
    /// <summary>The form of its JSON, the checks of its requests, the reading of files that wait, and the sample city where one is configured.</summary>
    public static WebApplicationBuilder AddGoals(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        builder.Services.AddOpenApi("v1", api => api.Describe("CityGoals Goals", ExampleTable.Values));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        });
        builder.Services.AddOptionsWithValidateOnStart<ImportOptions>().BindConfiguration(ImportOptions.Section).ValidateDataAnnotations();
        builder.Services.AddSingleton<ImportSignal>().AddSingleton<ImportQueue>().AddHostedService<ImportWorker>();
        builder.Services.AddOptionsWithValidateOnStart<SampleCityOptions>().BindConfiguration(SampleCityOptions.Section).ValidateDataAnnotations();
        if (builder.Configuration[$"{SampleCityOptions.Section}:{nameof(SampleCityOptions.Folder)}"] is not null) builder.Services.AddHostedService<SampleCityLoader>();
        return builder;
    }
}
