namespace CityGoals.TestKit.Servers;

/// <summary>The servers of a test run: one PostgreSQL and one RabbitMQ for everything in this process.</summary>
public static class TestServers
{
    /// <summary>Connection string of the owning role of the PostgreSQL server.</summary>
    public static Task<string> PostgresAsync() => Task.FromResult(Required("CITYGOALS_TEST_POSTGRES"));

    /// <summary>Address of the RabbitMQ broker, with user and password.</summary>
    public static Task<Uri> RabbitMqAsync() => Task.FromResult(new Uri(Required("CITYGOALS_TEST_RABBITMQ")));

    // Until the kit starts servers of its own.
    private static string Required(string variable) =>
        Environment.GetEnvironmentVariable(variable) ?? throw new InvalidOperationException($"{variable} is not set.");
}
