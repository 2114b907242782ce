namespace Aspire.Hosting.Servers;

/// <summary>A RabbitMQ broker of one's own.</summary>
/// <param name="Folder">Absolute path of the folder that holds its data, settings and log; made where it is missing.</param>
/// <param name="Password">Password of its only user.</param>
public sealed record LocalRabbitMqOptions(string Folder, string Password)
{
    /// <summary>Name of its only user; the broker's own <c>guest</c> never exists.</summary>
    public string User { get; init; } = "citygoals";

    /// <summary>Its virtual hosts; the user may do everything in each.</summary>
    public IReadOnlyList<string> VirtualHosts { get; init; } = ["/"];

    /// <summary>TCP port on the loopback interface; a free one by default.</summary>
    public int? Port { get; init; }

    /// <summary>TCP port of the management pages on the loopback interface; null runs the broker without them, which makes it start sooner.</summary>
    public int? ManagementPort { get; init; }

    /// <summary>Gets each warning and error of the broker's log.</summary>
    public Action<string> Output { get; init; } = _ => { };
}
