using System.Collections.Concurrent;
using System.Diagnostics;
using MassTransit;

namespace CityGoals.Messaging.Tests;

/// <summary>Remembers what it was given; throws on poison.</summary>
internal sealed class ProbedConsumer(ProbedConsumer.Memory memory) : IConsumer<Probed>
{
    public Task Consume(ConsumeContext<Probed> context)
    {
        if (context.Message.Subject != memory.Subject) return Task.CompletedTask;
        if (context.Message.Poison) throw new InvalidOperationException("Poison.");
        memory.Taken.Enqueue((context.MessageId!.Value, context.Message, Activity.Current?.TraceId));
        return Task.CompletedTask;
    }

    internal sealed class Memory
    {
        internal Guid Subject { get; } = Guid.NewGuid();

        internal ConcurrentQueue<(Guid MessageId, Probed Message, ActivityTraceId? Trace)> Taken { get; } = new();
    }
}
