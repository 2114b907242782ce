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
        system.Builder.AddMessaging("goals");
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

    [Fact]
    public async Task Connects_a_service_to_the_broker_as_its_own_user_and_only_the_migrator_as_the_administrator()
    {
        await using var system = new SampleSystem("--Parameters:goals-broker-password=s:e/cret", "--Parameters:messaging-password=master");
        var broker = system.Builder.AddMessaging("goals", "progress");
        ((IResource)broker.Started!.Resource).Declaration.Endpoints.ForEach(endpoint => endpoint.Port = endpoint.Name == "tcp" ? 20_001 : 20_002);

        var service = system.AddService("service").ConnectsTo(broker.Users["goals"]);
        var migrator = system.AddWorker("migrator").MakesUsersOf(broker);

        (await ToldAsync(service, "ConnectionStrings__messaging")).ShouldBe("amqp://goals:s%3Ae%2Fcret@localhost:20001");
        (await ToldAsync(migrator, "ConnectionStrings__messaging")).ShouldBe("amqp://citygoals:master@localhost:20001");
        (await ToldAsync(migrator, "Messaging__Management")).ShouldBe("http://localhost:20002");
        (await ToldAsync(migrator, "BrokerUsers__goals")).ShouldBe("s:e/cret");
        (await ToldAsync(migrator, "BrokerUsers__progress")).ShouldNotBeNullOrEmpty();
        ((IResource)migrator.Resource).Declaration.Waits.ShouldContain(wait => wait.For == broker.Started.Resource);
    }

    [Fact]
    public async Task Makes_users_on_a_configured_broker_that_can_be_managed()
    {
        await using var system = new SampleSystem(
            "--ConnectionStrings:messaging=amqps://admin:a@broker:5671/our%2Fhost", "--Messaging:Management=https://broker:15671", "--Parameters:goals-broker-password=secret");
        var broker = system.Builder.AddMessaging("goals");

        var service = system.AddService("service").ConnectsTo(broker.Users["goals"]);
        var migrator = system.AddWorker("migrator").MakesUsersOf(broker);

        (await ToldAsync(service, "ConnectionStrings__messaging")).ShouldBe("amqps://goals:secret@broker:5671/our%2Fhost");
        (await ToldAsync(migrator, "ConnectionStrings__messaging")).ShouldBe("amqps://admin:a@broker:5671/our%2Fhost");
        (await ToldAsync(migrator, "Messaging__Management")).ShouldBe("https://broker:15671");
        (await ToldAsync(migrator, "BrokerUsers__goals")).ShouldBe("secret");
    }

    [Fact]
    public async Task Takes_a_configured_broker_as_it_is_where_it_cannot_be_managed()
    {
        await using var system = new SampleSystem("--ConnectionStrings:messaging=amqp://shared:s@broker");
        var broker = system.Builder.AddMessaging("goals");

        var service = system.AddService("service").ConnectsTo(broker.Users["goals"]);
        var migrator = system.AddWorker("migrator").MakesUsersOf(broker);

        (await ToldAsync(service, "ConnectionStrings__messaging")).ShouldBe("amqp://shared:s@broker");
        ((IResource)migrator.Resource).Declaration.Environment.ShouldNotContain(variable => variable.Name.Contains("messaging", StringComparison.OrdinalIgnoreCase) || variable.Name.StartsWith("BrokerUsers"));
    }

    private static async Task<string?> ToldAsync(IResourceBuilder<IResource> resource, string name) =>
        await resource.Resource.Declaration.Environment.Last(variable => variable.Name == name).Value.GetValueAsync(Test);
}
