namespace Aspire.Hosting.ApplicationModel;

/// <summary>What can be asked of an endpoint.</summary>
public enum EndpointProperty
{
    /// <summary>Scheme, host and port.</summary>
    Url = 0,

    /// <summary>Name of the host.</summary>
    Host = 1,

    /// <summary>Address of the host.</summary>
    IPV4Host = 2,

    /// <summary>The port that others connect to.</summary>
    Port = 3,

    /// <summary>Scheme of the address.</summary>
    Scheme = 4,

    /// <summary>The port that the resource listens on; here the same that others connect to.</summary>
    TargetPort = 5,

    /// <summary>Host and port with a colon between.</summary>
    HostAndPort = 6,
}
