using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using CityGoals.AppHost;
using CityGoals.LocalProcesses.Tests.Sample;
using Npgsql;

namespace CityGoals.LocalProcesses.Tests;

public sealed class ChoosingBackingServices
{
    private static readonly CancellationToken Test = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Starts_no_server_whose_connection_string_is_configured()
    {
        await using var system = new SampleSystem(
            "--ConnectionStrings:goals=Host=db;Database=goals;Username=owner;Password=o", "--ConnectionStrings:messaging=amqp://broker", "--ConnectionStrings:mail=smtp://mail:25");

        system.Builder.AddDatabases("goals");
        system.Builder.AddMessaging();
        system.Builder.AddMail();

        ((DistributedApplicationBuilder)system.Builder).Resources.ShouldAllBe(resource => resource is ParameterResource);
    }

    [Fact]
    public async Task Starts_a_database_server_for_those_that_are_not_configured()
    {
        await using var system = new SampleSystem("--ConnectionStrings:goals=Host=db;Database=goals;Username=owner;Password=o");

        var databases = system.Builder.AddDatabases("goals", "progress");

        databases["goals"].Started.ShouldBeNull();
        databases["progress"].Started.ShouldNotBeNull().Resource.DatabaseName.ShouldBe("progress");
    }

    [Fact]
    public async Task Connects_a_service_as_its_own_role_and_not_as_the_owner()
    {
        await using var system = new SampleSystem("--ConnectionStrings:goals=Host=db;Database=goals;Username=owner;Password=o", "--Parameters:goals-database-password=secret");
        var database = system.Builder.AddDatabases("goals")["goals"];

        var service = system.AddService("service").ConnectsTo(database);
        var migrator = system.AddWorker("migrator").MigratesAll(new Dictionary<string, ServiceDatabase> { ["goals"] = database });

        var connection = new NpgsqlConnectionStringBuilder(await ToldAsync(service, "ConnectionStrings__goals"));
        (connection.Host, connection.Database, connection.Username, connection.Password).ShouldBe(("db", "goals", "goals_service", "secret"));
        new NpgsqlConnectionStringBuilder(await ToldAsync(migrator, "ConnectionStrings__goals")).Username.ShouldBe("owner");
        (await ToldAsync(migrator, "Roles__goals_service")).ShouldBe("secret");
    }

    private static async Task<string?> ToldAsync(IResourceBuilder<IResource> resource, string name) =>
        await resource.Resource.Declaration.Environment.Last(variable => variable.Name == name).Value.GetValueAsync(Test);
}
