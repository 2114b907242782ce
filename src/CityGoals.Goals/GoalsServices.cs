using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Goals.Consumers;
using CityGoals.Goals.Import;
using CityGoals.Goals.SampleCity;
using CityGoals.Messaging.Projections;
using CityGoals.ServiceDefaults;
using CityGoals.ServiceDefaults.OpenApi;

namespace CityGoals.Goals;

/// <summary>What this service needs beyond what every service has.</summary>
internal static class GoalsServices
{
    /// <summary>The form of its JSON, the checks of its requests, what other services tell, the reading of files that wait, and the sample city where one is configured.</summary>
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
        builder.AddProjections();
        builder.Services.AddOptionsWithValidateOnStart<ImportOptions>().BindConfiguration(ImportOptions.Section).ValidateDataAnnotations();
        builder.Services.AddSingleton<ImportSignal>().AddSingleton<ImportQueue>().AddHostedService<ImportWorker>();
        builder.Services.AddOptionsWithValidateOnStart<SampleCityOptions>().BindConfiguration(SampleCityOptions.Section).ValidateDataAnnotations();
        if (builder.Configuration[$"{SampleCityOptions.Section}:{nameof(SampleCityOptions.Folder)}"] is not null) builder.Services.AddHostedService<SampleCityLoader>();
        return builder;
    }

    private static void AddProjections(this WebApplicationBuilder builder)
    {
        builder.AddProjection(new Uri("https+http://signin/feed/organisation"))
            .Of<OrganisationChanged, Departments>()
            .Feed.AddServiceToken("signin");
        builder.AddProjection(new Uri("https+http://signin/feed/staff"))
            .Of<StaffChanged, Staff>()
            .Feed.AddServiceToken("signin");
        builder.AddProjection(new Uri("https+http://progress/feed/reports"))
            .Of<ReportPublished, RoundReports>()
            .Feed.AddServiceToken("progress");
    }
}
