using System.ComponentModel.DataAnnotations;

namespace CityGoals.SignIn;

/// <summary>The section <c>SignIn</c> of the configuration.</summary>
internal sealed class SignInOptions
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1"];

    /// <summary>The address under which browsers and services reach this service; https, or http on this machine.</summary>
    [Required]
    public Uri Issuer { get; set; } = null!;

    /// <summary>The portal's address as browsers see it.</summary>
    [Required]
    public Uri PortalAddress { get; set; } = null!;

    /// <summary>Shared by the portal and the sister services; at least 20 characters.</summary>
    [Required, MinLength(20)]
    public string ClientSecret { get; set; } = "";

    /// <summary>The address that mails about accounts come from; that of the portal's host, if none is set.</summary>
    [EmailAddress]
    public string? MailFrom { get; set; }

    /// <summary>The cities' own sign-in, by municipality code.</summary>
    public Dictionary<string, CityProvider> Providers { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The portal's address; on this machine under both of its names, since people type either.</summary>
    internal IReadOnlyList<Uri> PortalAddresses() => PortalAddress.IsLoopback
        ? [.. ThisMachine.Select(host => new UriBuilder(PortalAddress) { Host = host }.Uri)]
        : [PortalAddress];
}
