namespace Aspire.Hosting.Engine;

/// <summary>A resource's process.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Exited">Ends when the process has ended, with its exit code.</param>
/// <param name="StopAsync">Ends it in an orderly way.</param>
/// <param name="LastLines">What it wrote last.</param>
internal sealed record Running(int Id, Task<int> Exited, Func<Task> StopAsync, Func<IReadOnlyList<string>> LastLines);
