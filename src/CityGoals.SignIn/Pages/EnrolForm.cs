using CityGoals.SignIn.People;
using CityGoals.SignIn.Protocol;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Pages;

/// <summary>Shows a new authenticator's secret, as a picture and as text, and asks for its first code.</summary>
internal static class EnrolForm
{
    internal static RazorComponentResult Ask(PendingSignIns pendings, PendingSignIn pending, Account account, MunicipalityName city, Fault? fault = null)
    {
        var secret = pending.NewSecret ?? throw new InvalidOperationException("Nothing to set up.");
        var address = Authenticator.Address(secret, pending.English ? $"CityGoals {city.NameEn}" : $"重点目標管理 {city.Name}", account.Mail);
        return new RazorComponentResult<EnrolPage>(new
        {
            Ticket = pendings.Seal(pending),
            Picture = QrPicture.Of(address),
            Secret = Authenticator.Typed(secret),
            pending.English,
            Required = pending.SessionId is null,
            Fault = fault,
        })
        {
            StatusCode = fault?.Status ?? StatusCodes.Status200OK,
        };
    }
}
