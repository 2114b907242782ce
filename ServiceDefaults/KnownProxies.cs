using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;

namespace CityGoals.ServiceDefaults;

/// <summary>Whom the portal and SignIn believe when a request says for whom it was passed on.</summary>
internal static class KnownProxies
{
    private const string Setting = "Proxies:Known";

    /// <summary>
    /// Takes the browser's address and scheme from <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> where the request comes from an address or network
    /// (<c>192.0.2.4, 10.8.0.0/16</c>) of the setting <c>Proxies:Known</c>, through as many of them as it came. Without the setting nobody is believed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The setting holds something else.</exception>
    internal static void Read(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        var known = (configuration[Setting] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (known.Length == 0) return;
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var one in known)
        {
            if (IPAddress.TryParse(one, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(one, out var network)) options.KnownIPNetworks.Add(network);
            else throw new InvalidOperationException($"{Setting} must list addresses and networks, not '{one}'.");
        }
    }
}
