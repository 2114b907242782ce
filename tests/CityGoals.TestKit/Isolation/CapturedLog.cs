using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityGoals.TestKit.Isolation;

/// <summary>Every line that a running host logs from now on: those of CityGoals from Trace, the framework's from Warning as in production, all others from Information.</summary>
[ProviderAlias(Alias)]
public sealed class CapturedLog : ILoggerProvider
{
    private const string Alias = "Captured";

    private readonly ConcurrentQueue<string> lines = [];

    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>Begins to listen to a host, however little it was told to log.</summary>
    public static CapturedLog Of(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        configuration[$"Logging:{Alias}:LogLevel:Default"] = nameof(LogLevel.Information);
        configuration[$"Logging:{Alias}:LogLevel:Microsoft.AspNetCore"] = nameof(LogLevel.Warning);
        configuration[$"Logging:{Alias}:LogLevel:CityGoals"] = nameof(LogLevel.Trace);
        ((IConfigurationRoot)configuration).Reload();
        var log = new CapturedLog();
        services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return log;
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // A sink may keep the values too, not the sentence alone.
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
            log.lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} [{values}] {exception}");
        }
    }
}
