using System.Globalization;
using CityGoals.ServiceDefaults;

namespace CityGoals.SignIn.Pages;

/// <summary>Why the form is shown again.</summary>
/// <param name="Status">HTTP status of the page.</param>
public sealed record SignInFault(int Status, Bilingual Text)
{
    internal static readonly SignInFault Wrong = new(StatusCodes.Status400BadRequest, new(
        "サインインできませんでした。自治体、メールアドレス、パスワードをもう一度確かめてください。",
        "You could not be signed in. Please check the city, mail address and password."));

    /// <summary>The form does not come from this browser's own page, or from one of too long ago.</summary>
    internal static readonly SignInFault Stale = new(StatusCodes.Status400BadRequest, new(
        "画面が古くなっていました。もう一度パスワードを入れてください。",
        "This page was out of date. Please enter your password again."));

    /// <summary>Says when the next attempt may be made, in the city's time.</summary>
    internal static SignInFault TooMany(DateTimeOffset until, MunicipalityName city)
    {
        // A minute that has begun counts: coming back at the time shown always works.
        var end = TimeZoneInfo.ConvertTime(until, TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone)).AddMinutes(1);
        return new SignInFault(StatusCodes.Status429TooManyRequests, new(
            string.Create(CultureInfo.InvariantCulture, $"続けて間違えたため、{end:H時m分}まで受け付けません。ほかの場所からのサインインには影響しません。"),
            string.Create(CultureInfo.InvariantCulture, $"Too many attempts. Please try again after {end:H:mm}. Sign-in from elsewhere is not affected.")));
    }
}
