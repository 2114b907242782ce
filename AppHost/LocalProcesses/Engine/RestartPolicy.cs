namespace Aspire.Hosting.Engine;

/// <summary>When a crashed resource is started again: after a pause that doubles with each crash in a row, until there were too many.</summary>
/// <param name="FirstPause">Pause after the first crash.</param>
/// <param name="LongestPause">No pause is longer.</param>
/// <param name="Limit">Crashes in a row after which it is started again; one more is one too many.</param>
/// <param name="Steady">A resource that lived this long is counted as sound: its next crash is a first one.</param>
internal sealed record RestartPolicy(TimeSpan FirstPause, TimeSpan LongestPause, int Limit, TimeSpan Steady)
{
    internal static RestartPolicy Default { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), 5, TimeSpan.FromMinutes(1));

    /// <summary>Crashes in a row, this one included.</summary>
    /// <param name="before">Crashes in a row before this one.</param>
    /// <param name="lived">How long the resource lived this time.</param>
    internal int Count(int before, TimeSpan lived) => lived >= Steady ? 1 : before + 1;

    /// <summary>The pause after so many crashes in a row; null when there is to be no further start.</summary>
    internal TimeSpan? PauseAfter(int crashes)
    {
        if (crashes > Limit) return null;
        var doubled = FirstPause * Math.Pow(2, crashes - 1);
        return doubled < LongestPause ? doubled : LongestPause;
    }
}
