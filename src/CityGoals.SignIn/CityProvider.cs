namespace CityGoals.SignIn;

/// <summary>A city's own sign-in: any OpenID Connect issuer. Who it knows signs in there; which account that is, the mail address says.</summary>
public sealed class CityProvider
{
    /// <summary>What people call it, on the form.</summary>
    public string Name { get; set; } = "";

    /// <summary>The issuer's address.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>The claim with the mail address: <c>email</c>; for Microsoft Entra ID <c>preferred_username</c>.</summary>
    public string MailClaim { get; set; } = "email";
}
