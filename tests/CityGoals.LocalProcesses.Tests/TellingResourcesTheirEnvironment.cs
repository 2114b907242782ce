using System.Net.Http.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using CityGoals.LocalProcesses.Tests.Sample;

namespace CityGoals.LocalProcesses.Tests;

public sealed class TellingResourcesTheirEnvironment : IAsyncDisposable
{
    private static readonly HttpClient Client = new();

    private readonly SampleSystem system = new("--OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4317", "--ConnectionStrings:messaging=amqp://broker");

    public ValueTask DisposeAsync() => system.DisposeAsync();

    [Fact]
    public async Task Names_variables_as_Aspire_does()
    {
        var goals = system.AddService("goals");
        var portal = system.AddService("portal").WithReference(goals).WithReference(system.Builder.AddConnectionString("messaging"));
        goals.WithEnvironment("Portal__Address", portal.GetEndpoint("http"));

        var told = await StartAndAskAsync(portal);

        told["ASPNETCORE_URLS"].ShouldBe(portal.GetEndpoint("http").Url);
        told["services__goals__http__0"].ShouldBe(goals.GetEndpoint("http").Url);
        told["ConnectionStrings__messaging"].ShouldBe("amqp://broker");
        told["OTEL_SERVICE_NAME"].ShouldBe("portal");
        told["OTEL_EXPORTER_OTLP_ENDPOINT"].ShouldBe("http://collector:4317");
        (await AskAsync(goals))["Portal__Address"].ShouldBe(portal.GetEndpoint("http").Url);
    }

    [Fact]
    public async Task Keeps_the_app_hosts_own_variables_to_itself()
    {
        Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", "Development");
        try
        {
            var told = await StartAndAskAsync(system.AddService("service"));

            told.ShouldNotContainKey("DOTNET_ENVIRONMENT");
            told.ShouldNotContainKey("DOTNET_LAUNCH_PROFILE");
        }
        finally
        {
            Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", null);
        }
    }

    [Fact]
    public async Task Keeps_what_is_configured_for_one_resource_from_the_others()
    {
        var (connection, parameter) = ("ConnectionStrings__kept", "Parameters__kept_password");
        Environment.SetEnvironmentVariable(connection, "amqp://admin:secret@broker");
        Environment.SetEnvironmentVariable(parameter, "secret");
        try
        {
            var told = system.AddService("told").WithEnvironment(connection, "amqp://told:own@broker");
            var others = await StartAndAskAsync(system.AddService("service"));

            others.ShouldNotContainKey(connection);
            others.ShouldNotContainKey(parameter);
            (await AskAsync(told))[connection].ShouldBe("amqp://told:own@broker");
        }
        finally
        {
            Environment.SetEnvironmentVariable(connection, null);
            Environment.SetEnvironmentVariable(parameter, null);
        }
    }

    [Fact]
    public async Task Escapes_user_and_password_in_the_brokers_address()
    {
        var broker = system.Builder.AddRabbitMQ(
            "broker", system.Builder.AddParameter("user", "city goals"), system.Builder.AddParameter("password", "p@ss/wörd", secret: true), port: 20_001);
        ((IResource)broker.Resource).Declaration.Endpoints.ForEach(endpoint => endpoint.Port = endpoint.FixedPort);

        var address = await broker.Resource.ConnectionStringExpression.GetValueAsync(TestContext.Current.CancellationToken);

        address.ShouldBe("amqp://city%20goals:p%40ss%2Fw%C3%B6rd@localhost:20001");
    }

    [Fact]
    public async Task Fills_expressions_and_leaves_braces_alone()
    {
        var name = system.Builder.AddParameter("name", "{0}");
        var inner = ReferenceExpression.Create($"<{name}>");

        var expression = ReferenceExpression.Create($"{{literal}} {inner} {"text {1}"}");

        (await expression.GetValueAsync(TestContext.Current.CancellationToken)).ShouldBe("{literal} <{0}> text {1}");
        expression.ValueExpression.ShouldBe("{literal} <{name.value}> text {1}");
    }

    private async Task<Dictionary<string, string>> StartAndAskAsync(IResourceBuilder<ProjectResource> service)
    {
        await system.StartAsync();
        return await AskAsync(service);
    }

    private static async Task<Dictionary<string, string>> AskAsync(IResourceBuilder<ProjectResource> service) =>
        (await Client.GetFromJsonAsync<Dictionary<string, string>>(new Uri(service.GetEndpoint("http").Url + "/environment"), TestContext.Current.CancellationToken))!;
}
