using System.Collections.Concurrent;
using MassTransit;

namespace CityGoals.TestKit.Projections;

/// <summary>Counts how often each message was consumed, and tells those who wait for it.</summary>
internal sealed class ConsumptionLog : IConsumeObserver
{
    private readonly ConcurrentDictionary<Guid, int> consumed = new();
    private volatile TaskCompletionSource more = New();

    public Task PreConsume<T>(ConsumeContext<T> context) where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context) where T : class
    {
        consumed.AddOrUpdate(context.MessageId!.Value, 1, (_, count) => count + 1);
        Interlocked.Exchange(ref more, New()).TrySetResult();
        return Task.CompletedTask;
    }

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception) where T : class => Task.CompletedTask;

    /// <summary>Returns when each message was consumed as often as it stands in the list.</summary>
    internal async Task UntilAsync(IEnumerable<Guid> messages, TimeSpan patience)
    {
        var wanted = messages.CountBy(message => message).ToList();
        using var impatience = new CancellationTokenSource(patience);
        while (true)
        {
            var signal = more.Task;
            var missing = wanted.Count(message => consumed.GetValueOrDefault(message.Key) < message.Value);
            if (missing == 0) return;
            try
            {
                await signal.WaitAsync(impatience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{missing} of {wanted.Count} messages were not consumed within {patience}.");
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
