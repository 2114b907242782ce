using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using CityGoals.AppHost;
using Microsoft.Extensions.Configuration;

var builder = DistributedApplication.CreateBuilder(args);

string[] services = ["goals", "progress", "notifications", "analytics", "signin"];
var messaging = builder.AddMessaging(services);
var databases = builder.AddDatabases(services);
var mail = builder.AddMail();
var clientSecret = builder.AddSecret("signin-client-secret");

var migrator = builder.AddProject("migrator", "../src/CityGoals.Migrator/CityGoals.Migrator.csproj").MigratesAll(databases).MakesUsersOf(messaging);

var signIn = AddService("signin", "SignIn", PortOf("SignIn", 8081)).WithExternalHttpEndpoints();
var goals = AddService("goals", "Goals").WithReference(signIn);
var progress = AddService("progress", "Progress").WithReference(goals);
var notifications = AddService("notifications", "Notifications").WithReference(goals).WithReference(progress).WithReference(signIn);
var analytics = AddService("analytics", "Analytics").WithReference(goals);
var portal = AddWeb("portal", "Portal", PortOf("Portal", 8080)).WithExternalHttpEndpoints()
    .WithReference(goals).WithReference(progress).WithReference(notifications).WithReference(analytics).WithReference(signIn);

// Each of the two keeps what the other tells.
goals.WithReference(progress);
signIn.WithEnvironment("ConnectionStrings__mail", mail).WithEnvironment("SignIn__PortalAddress", portal.GetEndpoint("http"));
notifications.WithEnvironment("ConnectionStrings__mail", mail).WithEnvironment("Notifications__PortalAddress", portal.GetEndpoint("http"));
foreach (var web in new[] { signIn, goals, progress, notifications, analytics, portal })
{
    // Sign-in's address names its tokens, so everybody has to know it; the secret lets a service ask for tokens of its own.
    web.WithEnvironment("SignIn__Issuer", signIn.GetEndpoint("http")).WithEnvironment("SignIn__ClientSecret", clientSecret);
}

if (builder.Configuration.GetValue<bool>("SampleCity"))
{
    signIn.WithEnvironment("SampleCity__DemoPassword", builder.AddDemoPassword());
    foreach (var loader in new[] { signIn, goals }) loader.WithEnvironment("SampleCity__Folder", Path.Combine(builder.AppHostDirectory, "sample-city"));
}

builder.Build().Run();

IResourceBuilder<ProjectResource> AddService(string name, string project, int? port = null) =>
    AddWeb(name, project, port).ConnectsTo(databases[name]).ConnectsTo(messaging.Users[name]).WaitForCompletion(migrator);

IResourceBuilder<ProjectResource> AddWeb(string name, string project, int? port = null) =>
    builder.AddProject(name, $"../src/CityGoals.{project}/CityGoals.{project}.csproj").WithHttpEndpoint(port: port).WithHttpHealthCheck("/health/ready");

// People keep these addresses; 0 takes any free port.
int? PortOf(string name, int usual) => builder.Configuration.GetValue($"{name}:Port", usual) is > 0 and var port ? port : null;
