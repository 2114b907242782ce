using System.Net;
using System.Net.Sockets;
using System.Text;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CityGoals.Progress.Tests;

/// <summary>A file whose sender is gone before all of it has come, over a real connection.</summary>
public sealed class LosingTheLine(ProgressService service)
{
    [Theory]
    [InlineData(EvidenceCity.InDatabase)]
    [InlineData(EvidenceCity.OnDisk)]
    public async Task Leaves_nothing(string store)
    {
        var (uploads, folder, clock) = (new WatchedUploads(), EvidenceCity.FolderOf(store), new FakeTimeProvider(ProgressService.InOctober));
        var host = new TestService<Program>(
            "progress", service.Database, clock: clock, settings: new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "None", ["Evidence:Folder"] = folder ?? "" },
            services: registered => registered.AddSingleton<IStartupFilter>(uploads));
        host.UseKestrel(0);
        host.StartServer();
        await using var city = await EvidenceCity.OverAsync(new ReportingCity(host, service.Database, clock, Municipalities.Next()), folder);
        var bytes = SampleFiles.PdfOf(400_000);

        using (var client = new TcpClient { LingerState = new LingerOption(enable: true, seconds: 0) })
        {
            await client.ConnectAsync(host.ClientOptions.BaseAddress.Host, host.ClientOptions.BaseAddress.Port, TestContext.Current.CancellationToken);
            var stream = client.GetStream();
            var token = TestTokens.For(Roles.Author, city.City.Code, ReportingCity.Department).Parameter;
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {city.Address} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nX-File-Name: a.pdf\r\nIdempotency-Key: k1\r\nContent-Length: {bytes.Length}\r\n\r\n"));
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length - 1), TestContext.Current.CancellationToken);
            await uploads.Begun;
        }

        (await uploads.Ended).ShouldBeFalse();
        (await city.City.CountAsync("evidence")).ShouldBe(0);
        (await city.City.CountAsync("idempotency_key", "key = 'k1'")).ShouldBe(0);
        (await city.ContentsAsync()).ShouldBe(0);
        (await city.SendAsync(city.City.Author, bytes, key: "k1")).Status.ShouldBe(HttpStatusCode.Created);
    }

    /// <summary>Tells when the service has begun and ended a request that brings a file.</summary>
    private sealed class WatchedUploads : IStartupFilter
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<bool> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task;

        /// <summary>Whether the first one was answered.</summary>
        public Task<bool> Ended => ended.Task;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, proceed) =>
            {
                var upload = HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Value!.EndsWith("/evidence", StringComparison.Ordinal);
                if (upload) begun.TrySetResult();
                var answered = false;
                try
                {
                    await proceed(context);
                    answered = !context.RequestAborted.IsCancellationRequested && context.Response.StatusCode < 400;
                }
                finally
                {
                    if (upload) ended.TrySetResult(answered);
                }
            });
            next(app);
        };
    }
}
