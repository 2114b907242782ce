namespace Aspire.Hosting.Engine;

/// <summary>What tests set otherwise than real life does.</summary>
internal sealed record EngineSettings
{
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    internal RestartPolicy Restarts { get; init; } = RestartPolicy.Default;

    /// <summary>How long a resource may take from its start until it is healthy.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a resource that has no health page must live to count as healthy.</summary>
    internal TimeSpan Settling { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a resource may take to end when it is asked to.</summary>
    internal TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes that must be free where the data are.</summary>
    internal long LeastFreeSpace { get; init; } = 500_000_000;

    /// <summary>Takes each line of output with the name of the resource that wrote it.</summary>
    internal Action<string, string> Output { get; init; } = (label, line) => Console.WriteLine($"[{label}] {line}");
}
