using System.ComponentModel.DataAnnotations;

namespace CityGoals.Messaging;

/// <summary>Section <c>Messaging</c> of the configuration.</summary>
public sealed class MessagingOptions
{
    /// <summary>Outbox rows read, published and removed in one transaction; as many are sent again after a crash. 1–10,000; default 2,000.</summary>
    [Range(1, 10_000)]
    public int RelayBatch { get; set; } = 2_000;

    /// <summary>How often the relay looks for rows that nobody woke it for. 100 ms–1 h; default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan RelaySweep { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the relay waits after a failure (the broker or the database is away). 100 ms–1 h; default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan RelayRetry { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Deliveries of one message (a restart of the consumer counts too) before it goes to the dead-letter queue. 1–100; default 10.</summary>
    [Range(1, 100)]
    public int DeliveryLimit { get; set; } = 10;

    /// <summary>Messages that a consumer takes from the broker ahead of its work. 1–1,000; default 32.</summary>
    [Range(1, 1_000)]
    public ushort Prefetch { get; set; } = 32;

    /// <summary>What the names of the service's queues begin with, so that a second stack can read the same events beside the first. Begins with
    /// the service's name and a hyphen where the service has a user of its own on the broker. Default: the service's name.</summary>
    public string? QueuePrefix { get; set; }
}
