using CityGoals.Analytics;
using CityGoals.Analytics.Projection;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddBearerAuthentication("analytics");
builder.AddTenantDatabase("analytics");
builder.AddMessaging("analytics", typeof(Program).Assembly);
builder.AddProjection(new Uri("https+http://goals/feed/goal-sheets"))
    .Of<GoalSheetPublished, Standings>()
    .Feed.AddServiceToken("goals");

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapAnalytics();
app.Run();
