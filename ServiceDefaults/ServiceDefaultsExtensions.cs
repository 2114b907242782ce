using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CityGoals.ServiceDefaults;

/// <summary>What every process of the suite needs, and nothing else.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>
    /// Telemetry (sent where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, else nowhere), health checks, problem details, known proxies,
    /// rate limits, service discovery with resilient clients, and the clock.
    /// </summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder) where TBuilder : IHostApplicationBuilder
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddTelemetry();
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), ["live"]);
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete);
        builder.Services.Configure<ForwardedHeadersOptions>(options => KnownProxies.Read(options, builder.Configuration));
        builder.Services.AddRateLimits();
        builder.Services.AddOutputCache();
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(client => client.AddServiceDiscovery());
        return builder;
    }

    /// <summary>
    /// Turns exceptions and refused sign-ins into bare problem details, asks who is calling where that was set up before, holds routes to their rate limits,
    /// and maps <c>/health/live</c> and <c>/health/ready</c>.
    /// </summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        // What a client sent wrongly is not our fault, whoever notices it first.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = failure => failure is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages();
        // Named here, after the status pages: added by themselves they would run before, and refuse without a body.
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is not null) app.UseAuthentication().UseAuthorization();
        // Behind them: people are counted by who they are.
        app.UseRateLimiter();
        app.UseOutputCache();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = check => check.Tags.Contains("live") }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        return app;
    }

    private static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.QuietFrameworks();
        builder.Logging.AddOpenTelemetry(logging => logging.IncludeScopes = true);
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
                .AddMeter("Npgsql", "MassTransit", "CityGoals.*"))
            .WithTracing(tracing => tracing
                .AddSource("Npgsql", "MassTransit", "CityGoals.*")
                .AddAspNetCoreInstrumentation(http => http.Filter = context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                .AddHttpClientInstrumentation());
        if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) telemetry.UseOtlpExporter();
    }

    // Lines for each request and each statement tell no more than the traces do; any other configuration wins over this one.
    private static void QuietFrameworks(this IHostApplicationBuilder builder) =>
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Logging:LogLevel:Microsoft.AspNetCore"] = nameof(LogLevel.Warning),
                ["Logging:LogLevel:Npgsql"] = nameof(LogLevel.Warning),
                ["Logging:LogLevel:Polly"] = nameof(LogLevel.Warning),
                ["Logging:LogLevel:System.Net.Http.HttpClient"] = nameof(LogLevel.Warning),
            },
        });

    // The framework writes its own titles in English ("Not Found"); a refusal of ours always has both languages already.
    private static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Extensions.ContainsKey("titleEn")) return;
        var title = StatusTitles.For(problem.Status ?? context.HttpContext.Response.StatusCode);
        problem.Extensions["titleEn"] = title.En;
        problem.Title = title.Ja;
    }
}
