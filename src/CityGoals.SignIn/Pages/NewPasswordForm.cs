namespace CityGoals.SignIn.Pages;

/// <summary>The fields of a form that sets a password.</summary>
public sealed record NewPasswordForm
{
    /// <summary>The present password, where one is signed in.</summary>
    public string? Present { get; init; }

    public string? Password { get; init; }

    public string? Again { get; init; }

    /// <summary><c>en</c> for English; Japanese else.</summary>
    public string? Lang { get; init; }

    internal bool English => Lang == "en";
}
