using CityGoals.Portal;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPortal();
builder.Services.AddAccessPolicies().AddAuthentication();

var app = builder.Build();
app.UseSecurityHeaders(formTarget: null);
app.UseResponseCompression();
app.UseLanguageChoice();
app.MapDefaultEndpoints();
app.UsePageFailures();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapPages();
app.Run();
