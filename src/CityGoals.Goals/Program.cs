using CityGoals.Goals;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddBearerAuthentication("goals");
builder.AddTenantDatabase("goals");
builder.AddMessaging("goals", typeof(Program).Assembly);
builder.AddGoals();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapGoals();
app.Run();
