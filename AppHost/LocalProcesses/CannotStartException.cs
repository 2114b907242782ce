namespace Aspire.Hosting;

/// <summary>Something outside of the program keeps it from starting; the message is the one line that a person needs, in Japanese and English.</summary>
/// <param name="japanese">What is wrong and what to do.</param>
/// <param name="english">The same in English.</param>
/// <param name="lastLines">What the process in question said last, if it said anything.</param>
public sealed class CannotStartException(string japanese, string english, IReadOnlyList<string>? lastLines = null) : Exception($"{japanese} / {english}")
{
    /// <summary>The end of the failed process's own output; empty where there is none.</summary>
    public IReadOnlyList<string> LastLines { get; } = lastLines ?? [];
}
