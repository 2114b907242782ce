using Microsoft.Extensions.Configuration;

namespace CityGoals.Migrator;

/// <summary>Makes a user for each service on the broker, so that none can publish another's events nor read another's queue.</summary>
public static class BrokerUsers
{
    /// <summary>
    /// Makes the user <c>{service}</c> with the password <c>BrokerUsers:{service}</c> for every service, through the management address
    /// <c>Messaging:Management</c>, as the administrator of <c>ConnectionStrings:messaging</c> and in its virtual host. One that is there gets
    /// the password and the rights anew. Where no management address is configured, nothing is done.
    /// </summary>
    /// <exception cref="MigrationException">Something is not configured, or the broker refuses or does not answer in time.</exception>
    public static async Task RunAllAsync(IConfiguration configuration, TimeProvider clock, TextWriter log, CancellationToken cancellation)
    {
        if (configuration["Messaging:Management"] is not { Length: > 0 } pages) return;
        var passwords = Migration.Services.ToDictionary(
            service => service, service => configuration[$"BrokerUsers:{service}"] ?? throw new MigrationException($"BrokerUsers:{service} is not configured."));
        using var management = new BrokerManagement(AddressOf("Messaging:Management", pages), AdministratorOf(configuration), clock);
        await management.AnswersAsync(cancellation);
        foreach (var (service, password) in passwords) await management.PutUserAsync(service, password, BrokerRights.Of(service), cancellation);
        await log.WriteLineAsync("messaging: users up to date");
    }

    private static Uri AdministratorOf(IConfiguration configuration)
    {
        var administrator = AddressOf("ConnectionStrings:messaging", configuration.GetConnectionString("messaging"));
        return administrator.UserInfo.Split(':', 2) is [var name, not ""] && Uri.UnescapeDataString(name) is not ("" or "guest")
            ? administrator
            : throw new MigrationException("ConnectionStrings:messaging names no administrator of its own with a password; guest is not accepted.");
    }

    // The value stays out of the message: it may hold a password.
    private static Uri AddressOf(string key, string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) ? address : throw new MigrationException($"{key} is not configured as an address.");
}
