using CityGoals.Contracts.Progress.V1;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Goals;
using CityGoals.Goals.Consumers;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddBearerAuthentication("goals");
builder.AddTenantDatabase("goals");
builder.AddMessaging("goals", typeof(Program).Assembly);
builder.AddProjection(new Uri("https+http://signin/feed/organisation"))
    .Of<OrganisationChanged, Departments>()
    .Feed.AddServiceToken("signin");
builder.AddProjection(new Uri("https+http://signin/feed/staff"))
    .Of<StaffChanged, Staff>()
    .Feed.AddServiceToken("signin");
builder.AddProjection(new Uri("https+http://progress/feed/reports"))
    .Of<ReportPublished, RoundReports>()
    .Feed.AddServiceToken("progress");
builder.AddGoals();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapGoals();
app.Run();
