namespace Aspire.Hosting.Servers;

/// <summary>A PostgreSQL server of one's own.</summary>
/// <param name="Folder">Absolute path of the folder that holds its data; made where it is missing.</param>
/// <param name="Password">Password of its owning role; what the data were made with.</param>
public sealed record LocalPostgresOptions(string Folder, string Password)
{
    /// <summary>Name of the owning role.</summary>
    public string User { get; init; } = "postgres";

    /// <summary>TCP port on the loopback interface; a free one by default.</summary>
    public int? Port { get; init; }

    /// <summary>Whether committed data survive a crash of the machine. Only tests may do without.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Gets each line of the server's log.</summary>
    public Action<string> Output { get; init; } = _ => { };
}
