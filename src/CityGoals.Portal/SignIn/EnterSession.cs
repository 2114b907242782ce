using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.SignIn;

/// <summary>Leads to the sign-in, and afterwards to where the person wanted to go.</summary>
internal static class EnterSession
{
    internal static ChallengeHttpResult Handle(string? returnUrl) =>
        TypedResults.Challenge(new AuthenticationProperties { RedirectUri = RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl : "/" });
}
