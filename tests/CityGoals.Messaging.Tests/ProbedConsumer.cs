using System.Collections.Concurrent;
using System.Diagnostics;
using MassTransit;

namespace CityGoals.Messaging.Tests;

/// <summary>Remembers what it was given; throws on poison and refuses what is foreign.</summary>
internal sealed class ProbedConsumer(ProbedConsumer.Memory memory) : IConsumer<Probed>
{
    public Task Consume(ConsumeContext<Probed> context)
    {
        if (context.Message.Subject != memory.Subject) return Task.CompletedTask;
        memory.CountTry();
        if (context.Message.Foreign) throw new RefusedEventException("Foreign.");
        if (context.Message.Poison) throw new InvalidOperationException("Poison.");
        context.ReceiveContext.TransportHeaders.TryGetHeader(EventHeaders.Municipality, out var writer);
        memory.Writers.Enqueue(writer as string);
        memory.Taken.Enqueue((context.MessageId!.Value, context.Message, Activity.Current?.TraceId));
        return Task.CompletedTask;
    }

    internal sealed class Memory
    {
        private int tries;

        /// <summary>How often the consumer was given a message of the test, whatever came of it.</summary>
        internal int Tries => tries;

        internal Guid Subject { get; } = Guid.NewGuid();

        internal ConcurrentQueue<string?> Writers { get; } = new();

        internal void CountTry() => Interlocked.Increment(ref tries);

        internal ConcurrentQueue<(Guid MessageId, Probed Message, ActivityTraceId? Trace)> Taken { get; } = new();
    }
}
