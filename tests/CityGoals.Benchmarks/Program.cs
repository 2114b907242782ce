using CityGoals.Benchmarks;

// Each measure prints ratios against a raw floor taken in the same run: an absolute time says little on a shared machine.
var measures = new Dictionary<string, Func<TextWriter, Task>>(StringComparer.Ordinal)
{
    ["outbox"] = OutboxDrain.RunAsync,
    ["publish"] = PublishRequest.RunAsync,
    ["import"] = ImportAndPublish.RunAsync,
    ["prose"] = ProseReading.RunAsync,
    ["lag"] = CommitToProjection.RunAsync,
    ["scale"] = GoalsAtScale.RunAsync,
    ["memory"] = IdleMemory.RunAsync,
    ["files"] = FileReading.RunAsync,
    ["reminders"] = PlanningReminders.RunAsync,
};

var chosen = args.Length == 0 ? [.. measures.Keys] : args;
if (chosen.Except(measures.Keys, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"No measure '{unknown}'. There are: {string.Join(", ", measures.Keys)}.");
    return 1;
}

await using var servers = await DurableServers.StartAsync();
foreach (var measure in chosen) await measures[measure](Console.Out);
return 0;
