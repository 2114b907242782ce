using System.Globalization;
using System.Text.Json;

namespace Aspire.Hosting.Servers;

/// <summary>The files from which a broker of one's own takes its settings; written anew at each start, because the ports change.</summary>
internal static class RabbitMqSettings
{
    /// <summary>Writes the settings, the plugins and the broker's only user into the folder; the port has to be settled.</summary>
    internal static async Task WriteAsync(LocalRabbitMqOptions options, CancellationToken cancellation)
    {
        CloseCookie(options.Folder);
        var definitions = Path.Combine(options.Folder, "definitions.json");
        await WritePrivateAsync(definitions, JsonSerializer.Serialize(new
        {
            users = new[] { new { name = options.User, password = options.Password, tags = "administrator" } },
            vhosts = options.VirtualHosts.Select(host => new { name = host }),
            permissions = options.VirtualHosts.Select(host => new { user = options.User, vhost = host, configure = ".*", write = ".*", read = ".*" }),
        }), cancellation);
        var settings = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"listeners.tcp.1 = 127.0.0.1:{options.Port}"),
            $"load_definitions = {definitions}",
            "log.console = true",
            "log.console.level = warning",
            "log.console.use_colors = off",
            "log.file = rabbitmq.log",
            "log.file.level = info",
            "log.file.rotation.size = 10485760",
        };
        if (options.ManagementPort is { } port)
        {
            settings.Add("management.tcp.ip = 127.0.0.1");
            settings.Add(string.Create(CultureInfo.InvariantCulture, $"management.tcp.port = {port}"));
        }

        await File.WriteAllLinesAsync(Path.Combine(options.Folder, "rabbitmq.conf"), settings, cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(options.Folder, "enabled_plugins"), options.ManagementPort is null ? "[].\n" : "[rabbitmq_management].\n", cancellation);
    }

    // Erlang refuses a cookie that others may read, as it is after many a restored backup.
    private static void CloseCookie(string folder)
    {
        var cookie = Path.Combine(folder, ".erlang.cookie");
        if (File.Exists(cookie)) File.SetUnixFileMode(cookie, UnixFileMode.UserRead);
    }

    private static async Task WritePrivateAsync(string file, string text, CancellationToken cancellation)
    {
        File.Delete(file);
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        await using var writer = new StreamWriter(file, access);
        await writer.WriteAsync(text.AsMemory(), cancellation);
    }
}
