namespace CityGoals.ServiceDefaults;

/// <summary>
/// Names of the rate limits that route tables use. Whoever is signed in is counted by person, wherever they sit; everybody else by address, and a whole city hall
/// may share one.
/// </summary>
public static class RateLimits
{
    /// <summary>A password is sent, or a way to a city's own sign-in is asked for. One account is guarded by SignIn's own count of attempts.</summary>
    public const string SignIn = "sign-in";

    /// <summary>A second factor is sent or set up.</summary>
    public const string SecondFactor = "second-factor";

    /// <summary>A mail with a link to set a password is asked for.</summary>
    public const string PasswordMail = "password-mail";

    /// <summary>The link of such a mail or of an invitation is used.</summary>
    public const string PasswordLink = "password-link";

    /// <summary>A person is invited by mail.</summary>
    public const string Invitation = "invitation";

    /// <summary>The steps of the protocol behind a sign-in. All of a city's tokens are fetched from one address: the portal's.</summary>
    public const string Token = "token";

    /// <summary>A person sends files.</summary>
    public const string Upload = "upload";

    /// <summary>One file of many goes from the portal to its service.</summary>
    public const string File = "file";

    /// <summary>A table is taken away whole.</summary>
    public const string Export = "export";

    /// <summary>Everything of a city is gone through: a chain of audit entries is checked, or figures are built anew.</summary>
    public const string Verification = "verification";

    /// <summary>A typed text is read, as a page asks for while somebody types.</summary>
    public const string Reading = "reading";

    /// <summary>Something is searched for.</summary>
    public const string Search = "search";
}
