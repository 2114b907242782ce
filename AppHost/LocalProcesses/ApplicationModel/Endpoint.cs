namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where a resource listens.</summary>
internal sealed class Endpoint(string name, string scheme, int? fixedPort)
{
    internal string Name => name;

    internal string Scheme => scheme;

    /// <summary>The port that the app host asks for; null where any will do.</summary>
    internal int? FixedPort => fixedPort;

    /// <summary>Whether people outside of the system are to reach it.</summary>
    internal bool IsExternal { get; set; }

    /// <summary>The port that it got; null until the system starts.</summary>
    internal int? Port { get; set; }
}
