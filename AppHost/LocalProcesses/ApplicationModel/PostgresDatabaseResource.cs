namespace Aspire.Hosting.ApplicationModel;

/// <summary>A database of a PostgreSQL server, created when the server is up and has none of its name.</summary>
/// <param name="name">Name of the resource.</param>
/// <param name="databaseName">Name of the database.</param>
/// <param name="postgresParentResource">The server.</param>
public class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource postgresParentResource) : Resource(name), IResourceWithConnectionString
{
    /// <summary>The server.</summary>
    public PostgresServerResource Parent => postgresParentResource;

    /// <summary>Name of the database.</summary>
    public string DatabaseName => databaseName;

    /// <summary>Connection string of the server's owning role.</summary>
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{postgresParentResource};Database={databaseName}");
}
