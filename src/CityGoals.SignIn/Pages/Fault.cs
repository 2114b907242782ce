using System.Globalization;
using CityGoals.ServiceDefaults;

namespace CityGoals.SignIn.Pages;

/// <summary>Why a form is shown again.</summary>
/// <param name="Status">HTTP status of the page.</param>
public sealed record Fault(int Status, Bilingual Text)
{
    internal static readonly Fault WrongSignIn = new(StatusCodes.Status400BadRequest, new(
        "サインインできませんでした。自治体、メールアドレス、パスワードをもう一度確かめてください。",
        "You could not be signed in. Please check the city, mail address and password."));

    internal static readonly Fault WrongCode = new(StatusCodes.Status400BadRequest, new(
        "コードが違うか、使用済みです。認証アプリに今表示されている6桁を入れてください。",
        "This code is wrong or was used before. Please enter the six digits that your app shows now."));

    internal static readonly Fault WrongPassword = new(StatusCodes.Status400BadRequest, new(
        "今のパスワードが違います。何も変えていません。", "The present password is wrong. Nothing was changed."));

    /// <summary>The form does not come from this browser's own page, or from one of too long ago.</summary>
    internal static readonly Fault Stale = new(StatusCodes.Status400BadRequest, new(
        "画面が古くなっていました。もう一度パスワードを入れてください。",
        "This page was out of date. Please enter your password again."));

    internal static readonly Fault StaleForm = new(StatusCodes.Status400BadRequest, new(
        "画面が古くなっていました。もう一度送ってください。", "This page was out of date. Please send it again."));

    /// <summary>The city's own sign-in let somebody in who has no account here.</summary>
    internal static readonly Fault UnknownToCity = new(StatusCodes.Status403Forbidden, new(
        "この方のアカウントはまだありません。自治体の管理者（人・役職の担当）にご連絡ください。",
        "You have no account here yet. Please contact your city's administrator."));

    internal static readonly Fault CityFailed = new(StatusCodes.Status400BadRequest, new(
        "自治体のサインインから戻れませんでした。もう一度試してください。",
        "The way back from your city's sign-in failed. Please try again."));

    /// <summary>The link of a mail was used, has expired, or was cut on its way.</summary>
    internal static readonly Fault StaleLink = new(StatusCodes.Status410Gone, new(
        "このリンクは使用済みか、期限が切れています。メールの一番新しいリンクを開くか、もう一度送り直してください。",
        "This link was used or has expired. Please open the newest one, or ask for another."));

    internal static Fault Of(Bilingual text) => new(StatusCodes.Status400BadRequest, text);

    /// <summary>Says when the next attempt may be made, in the city's time.</summary>
    internal static Fault TooMany(DateTimeOffset until, MunicipalityName city)
    {
        var end = Shown(until, city);
        return new Fault(StatusCodes.Status429TooManyRequests, new(
            string.Create(CultureInfo.InvariantCulture, $"続けて間違えたため、{end:H時m分}まで受け付けません。ほかの場所からのサインインには影響しません。"),
            string.Create(CultureInfo.InvariantCulture, $"Too many attempts. Please try again after {end:H:mm}. Sign-in from elsewhere is not affected.")));
    }

    /// <summary>The same where many clients have tried, and this browser does not know the account.</summary>
    internal static Fault TooManyOfStrangers(DateTimeOffset until, MunicipalityName city)
    {
        var end = Shown(until, city);
        return new Fault(StatusCodes.Status429TooManyRequests, new(
            string.Create(CultureInfo.InvariantCulture, $"ほかの端末からまちがいが続いているため、初めての端末では{end:H時m分}まで受け付けません。いつもの端末からか、「パスワードを忘れたとき」のリンクからお入りください。"),
            string.Create(CultureInfo.InvariantCulture, $"There were too many attempts from other devices. On a new device please try again after {end:H:mm}; or use one that you signed in on before, or the link for a forgotten password.")));
    }

    // A minute that has begun counts: coming back at the time shown always works.
    private static DateTimeOffset Shown(DateTimeOffset until, MunicipalityName city) =>
        TimeZoneInfo.ConvertTime(until, TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone)).AddMinutes(1);
}
