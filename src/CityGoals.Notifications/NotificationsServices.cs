using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging.Projections;
using CityGoals.Notifications.Delivery;
using CityGoals.Notifications.Projection;
using CityGoals.ServiceDefaults;

namespace CityGoals.Notifications;

/// <summary>What this service needs beyond what every service has.</summary>
internal static class NotificationsServices
{
    /// <summary>What it follows of its sisters, the planning of reminders, the form of its JSON and the checks of its requests.</summary>
    public static WebApplicationBuilder AddNotifications(this WebApplicationBuilder builder)
    {
        builder.AddProjection(new Uri("https+http://goals/feed/goal-sheets")).Of<GoalSheetPublished, Actions>().Feed.AddServiceToken("goals");
        builder.AddProjection(new Uri("https+http://signin/feed/organisation")).Of<OrganisationChanged, Departments>().Feed.AddServiceToken("signin");
        builder.AddProjection(new Uri("https+http://signin/feed/staff")).Of<StaffChanged, Staff>().Feed.AddServiceToken("signin");
        builder.AddProjection(new Uri("https+http://progress/feed/rounds"))
            .Of<RoundOpened, Rounds>().Of<RoundExtended, Rounds>().Of<RoundClosed, Rounds>()
            .Feed.AddServiceToken("progress");
        // The feed tells publications; the steps before one are told by events alone.
        builder.AddProjection(new Uri("https+http://progress/feed/reports"))
            .Of<ReportPublished, Reports>().Of<ReportStepTaken, Reports>()
            .Feed.AddServiceToken("progress");
        builder.Services.AddOptionsWithValidateOnStart<PlanningOptions>().BindConfiguration("Planning").ValidateDataAnnotations();
        builder.Services.AddSingleton<PlanRequests>().AddSingleton<ReminderPlanner>().AddHostedService<PlanningWorker>();
        builder.Services.AddValidation();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        });
        return builder;
    }
}
