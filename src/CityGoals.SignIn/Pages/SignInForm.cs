using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Pages;

/// <summary>The fields of the sign-in form, as they came in.</summary>
public sealed record SignInForm
{
    /// <summary>The city's 全国地方公共団体コード.</summary>
    public string? City { get; init; }

    public string? Mail { get; init; }

    public string? Password { get; init; }

    /// <summary>Where to go afterwards; followed only within this service.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary><c>en</c> for English; Japanese else.</summary>
    public string? Lang { get; init; }

    internal bool English => Lang == "en";

    /// <summary>Whether there is anything to check; longer than any address or password can be is not worth the work.</summary>
    internal bool IsComplete => Mail is { Length: > 0 and <= 254 } && Password is { Length: > 0 and <= 256 };

    /// <summary>The page with these fields, but never the password, filled in.</summary>
    internal RazorComponentResult Show(IReadOnlyList<MunicipalityName> cities, Fault? fault = null) =>
        new RazorComponentResult<SignInPage>(new { Cities = cities, Form = this with { Password = null }, Fault = fault })
        {
            StatusCode = fault?.Status ?? StatusCodes.Status200OK,
        };
}
