using CityGoals.SignIn.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Shows the sign-in form.</summary>
internal static class ShowSignIn
{
    /// <param name="problem">What a city's own sign-in came back with.</param>
    internal static async Task<RazorComponentResult> Handle(
        ReadMunicipalities municipalities, string? returnUrl, string? lang, string? problem, CancellationToken cancellation)
    {
        var form = new SignInForm { ReturnUrl = returnUrl, Lang = lang };
        var fault = problem switch { "unknown" => Fault.UnknownToCity, "city" => Fault.CityFailed, _ => null };
        return form.Show(await municipalities.AllAsync(cancellation), fault);
    }
}
