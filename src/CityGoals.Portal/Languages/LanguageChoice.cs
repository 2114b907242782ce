namespace CityGoals.Portal.Languages;

/// <summary>Which language a request asks for: <c>?lang=</c>, else the one chosen last, which a cookie remembers for a year.</summary>
internal static class LanguageChoice
{
    internal const string Parameter = "lang";

    /// <summary>The language of a request.</summary>
    internal static Language Of(HttpRequest request) => Chosen(request) ?? Language.Japanese;

    /// <summary>The language that a person chose, now or before; none if they never did.</summary>
    internal static Language? Chosen(HttpRequest request) => Asked(request) ?? Language.Coded(request.Cookies[CookieOf(request)]);

    /// <summary>Remembers the language that a request asks for.</summary>
    internal static IApplicationBuilder UseLanguageChoice(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Asked(context.Request) is { } language)
        {
            context.Response.Cookies.Append(CookieOf(context.Request), language.Code, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        }

        return next(context);
    });

    /// <summary>The address of the same page in another language.</summary>
    internal static string AddressIn(Language language, HttpRequest request)
    {
        var members = request.Query.Where(member => member.Key != Parameter)
            .SelectMany(member => member.Value, (member, value) => KeyValuePair.Create(member.Key, value));
        return request.PathBase + request.Path + QueryString.Create([.. members, KeyValuePair.Create(Parameter, (string?)language.Code)]);
    }

    // On https under a name that no other host of the domain can plant.
    private static string CookieOf(HttpRequest request) => request.IsHttps ? "__Host-lang" : "lang";

    private static Language? Asked(HttpRequest request) => Language.Coded(request.Query[Parameter]);
}
