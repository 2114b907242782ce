using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn;
using CityGoals.SignIn.SampleCity;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddTenantDatabase("signin");
builder.AddMessaging("signin");
builder.AddSignIn();
builder.AddSampleCity();

var app = builder.Build();
app.UseForwardedHeaders();
app.UsePageHeaders();
app.MapDefaultEndpoints();
app.MapSignIn();
app.Run();
