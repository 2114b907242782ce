using System.Text.Encodings.Web;
using System.Text.Unicode;
using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Errors;
using CityGoals.Portal.Pages.Tables;
using CityGoals.Portal.SignIn;
using CityGoals.Portal.Printing;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Configuration.Memory;

namespace CityGoals.Portal;

/// <summary>What the portal is made of.</summary>
internal static class PortalExtensions
{
    /// <summary>Pages, the clients of the services, languages, compression.</summary>
    internal static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.ServeFilesAsPublished();
        var services = builder.Services;
        services.AddRazorComponents();
        // Japanese as itself: as character references a page would be more than twice as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddServiceClients();
        services.AddSingleton<HeldFiles>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuditedDenials>();
        services.AddPrinting();
        services.AddHttpContextAccessor();
        services.AddScoped(provider => LanguageChoice.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request));
        services.AddSingleton<CityClock>();
        services.AddSingleton<AssetPaths>();
        // Before the framework's own writer, which would answer with JSON.
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ErrorPageWriter>());
        services.AddAntiforgery(options =>
        {
            options.FormFieldName = "guard";
            options.Cookie.Guard("citygoals-guard", builder.Configuration.GetIssuer());
        });
        services.AddResponseCompression(options =>
        {
            // The token of a form is masked anew in each answer, so its length tells nothing.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        return builder;
    }

    // The suite also runs as it was built, without having been published: then, too, files are found wherever it is started, and browsers keep them.
    private static void ServeFilesAsPublished(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?> { ["EnableStaticAssetsDevelopmentCaching"] = "true", ["ReloadStaticAssetsAtRuntime"] = "false" },
        });
    }

    /// <summary>Gives pages for failures the status that fits their cause. Nearer to the pages than the services' own handler, which knows no sister services.</summary>
    internal static IApplicationBuilder UsePageFailures(this IApplicationBuilder app) =>
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = ErrorPageWriter.StatusOf });
}
