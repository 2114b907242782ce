using System.Security.Claims;
using System.Text.Encodings.Web;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>Takes a request for that of the visitor whom it names.</summary>
public sealed class VisitorAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PortalHost host)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Visitor";
    public const string Header = "X-Visitor";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (host.Known(Request.Headers[Header]) is not { } visitor) return Task.FromResult(AuthenticateResult.NoResult());
        Claim[] claims =
        [
            new("sub", visitor.Id), new("name", Visitor.Name), new("municipality", "482013"), new("municipality_name", "瑞瀬市"), new("municipality_name_en", "Mizuse City"),
            new("role", visitor.Role), .. visitor.Departments.SelectMany(department => new Claim[] { new("department", department), new("post", Caller.Post(visitor.Role, department)) }),
        ];
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, Name, "name", "role"));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Name)));
    }
}
