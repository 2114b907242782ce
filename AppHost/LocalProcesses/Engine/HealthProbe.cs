using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Engine;

/// <summary>Asks a page until it says that its resource is healthy.</summary>
internal static class HealthProbe
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Returns when the page answers with the wanted status; waits without end.</summary>
    internal static async Task WaitAsync(HealthPage page, CancellationToken cancellation)
    {
        var address = new Uri(new Uri(page.Endpoint.Url), page.Path);
        while (!await AnswersAsync(address, page.Status, cancellation)) await Task.Delay(Interval, cancellation);
    }

    private static async Task<bool> AnswersAsync(Uri address, int status, CancellationToken cancellation)
    {
        try
        {
            using var answer = await Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return (int)answer.StatusCode == status;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
