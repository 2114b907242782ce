using CityGoals.Messaging;
using CityGoals.Notifications;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddBearerAuthentication("notifications");
builder.AddTenantDatabase("notifications");
builder.AddMessaging("notifications", typeof(Program).Assembly);
builder.AddNotifications();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapNotifications();
app.Run();
