using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Notifications;
using CityGoals.Notifications.Projection;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddBearerAuthentication("notifications");
builder.AddTenantDatabase("notifications");
builder.AddMessaging("notifications", typeof(Program).Assembly);
builder.AddProjection(new Uri("https+http://goals/feed/goal-sheets"))
    .Of<GoalSheetPublished, Actions>()
    .Feed.AddServiceToken("goals");

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapNotifications();
app.Run();
