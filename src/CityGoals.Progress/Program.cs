using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using CityGoals.Progress;
using CityGoals.Progress.Projection;
using CityGoals.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddBearerAuthentication("progress");
builder.AddTenantDatabase("progress");
builder.AddMessaging("progress", typeof(Program).Assembly);
builder.AddProjection(new Uri("https+http://goals/feed/goal-sheets"))
    .Of<GoalSheetPublished, GoalSheets>()
    .Of<SheetReportsImported, ImportedReports>()
    .Feed.AddServiceToken("goals");
builder.AddProgress();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapProgress();
app.Run();
