using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityGoals.ServiceDefaults;

/// <summary>Lets a service call a sister service in its own name.</summary>
public static class ServiceTokensExtensions
{
    private const string SignInClient = "signin-tokens";
    private const string RightsClient = "signin-rights";

    /// <summary>
    /// Registers <see cref="ServiceTokens"/> for the client <paramref name="clientId"/> with the secret <c>SignIn:ClientSecret</c>, and with them
    /// <see cref="EndedRights"/>, which hears from SignIn what has ended.
    /// </summary>
    /// <exception cref="InvalidOperationException">The issuer or the secret is not configured.</exception>
    public static TBuilder AddServiceTokens<TBuilder>(this TBuilder builder, string clientId) where TBuilder : IHostApplicationBuilder
    {
        var issuer = builder.Configuration.GetIssuer();
        var secret = builder.Configuration["SignIn:ClientSecret"] ?? throw new InvalidOperationException("SignIn:ClientSecret is not configured.");
        builder.Services.AddHttpClient(SignInClient);
        builder.Services.AddSingleton(services => new ServiceTokens(
            services.GetRequiredService<IHttpClientFactory>().CreateClient(SignInClient), issuer, clientId, secret, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddHttpClient(RightsClient).AddServiceToken("signin");
        builder.Services.AddSingleton<EndedRights>();
        builder.Services.AddHostedService(services => new EndedRightsListener(
            services.GetRequiredService<IHttpClientFactory>().CreateClient(RightsClient), issuer, services.GetRequiredService<EndedRights>(),
            services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<EndedRightsListener>>()));
        return builder;
    }

    /// <summary>Sends a token for <paramref name="audience"/> with every request of this client.</summary>
    public static IHttpClientBuilder AddServiceToken(this IHttpClientBuilder client, string audience) =>
        client.AddHttpMessageHandler(services => new ServiceTokenHandler(services.GetRequiredService<ServiceTokens>(), audience));
}
