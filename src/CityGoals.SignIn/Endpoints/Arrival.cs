using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Where a person goes who has signed in.</summary>
internal static class Arrival
{
    /// <summary>Back to where they came from, within this service; else to the portal.</summary>
    internal static IResult At(string? returnUrl, SignInOptions options) => TypedResults.Redirect(AddressOf(returnUrl, options));

    internal static string AddressOf(string? returnUrl, SignInOptions options) =>
        RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : options.PortalAddress.AbsoluteUri;
}
