using System.Collections.Concurrent;

namespace Aspire.Hosting.Processes;

/// <summary>
/// The one thread that starts children. Linux signals a child of its parent's death when the very thread that started it ends;
/// a thread of the pool may end at any time, this one ends with the process.
/// </summary>
internal static class ParentThread
{
    private static readonly BlockingCollection<Action> Starts = [];

    static ParentThread() => new Thread(Run) { IsBackground = true, Name = "parent of child processes" }.Start();

    internal static T Run<T>(Func<T> start)
    {
        var started = new TaskCompletionSource<T>();
        Starts.Add(() =>
        {
            try
            {
                started.SetResult(start());
            }
#pragma warning disable CA1031 // Whatever it was, it belongs to the caller.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                started.SetException(failure);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    private static void Run()
    {
        foreach (var start in Starts.GetConsumingEnumerable()) start();
    }
}
