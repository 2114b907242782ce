using CityGoals.SignIn.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Shows the sign-in form.</summary>
internal static class ShowSignIn
{
    internal static async Task<RazorComponentResult> Handle(
        ReadMunicipalities municipalities, string? returnUrl, string? lang, CancellationToken cancellation)
    {
        var form = new SignInForm { ReturnUrl = returnUrl, Lang = lang };
        return form.Show(await municipalities.AllAsync(cancellation));
    }
}
