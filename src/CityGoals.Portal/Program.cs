using CityGoals.Portal;
using CityGoals.Portal.Languages;
using CityGoals.Portal.SignIn;
using CityGoals.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPortal();
builder.AddPortalSignIn();

var app = builder.Build();
app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseLanguageChoice();
app.MapDefaultEndpoints();
app.UsePageFailures();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapPortalSignIn();
app.MapPages();
app.Run();
