namespace CityGoals.SignIn;

/// <summary>Wakes all who wait for something, in this process. Those of other replicas look by themselves from time to time.</summary>
internal abstract class Signal
{
    private TaskCompletionSource next = New();

    /// <summary>Ends when it is given after this was asked for.</summary>
    internal Task Next => Volatile.Read(ref next).Task;

    internal void Wake() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
