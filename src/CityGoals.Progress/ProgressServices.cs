using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityGoals.Progress.Evidence;

namespace CityGoals.Progress;

/// <summary>What this service needs beyond what every service has.</summary>
internal static class ProgressServices
{
    /// <summary>The form of its JSON, the checks of its requests, and where evidence is kept.</summary>
    public static WebApplicationBuilder AddProgress(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        builder.Services.AddEvidence();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        });
        return builder;
    }
}
