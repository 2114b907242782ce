using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CityGoals.Reading.Tests.Files;

/// <summary>The processor time of this thread, so that what else the machine does is no part of a limit; the time on the wall where Linux's clock is not at hand.</summary>
internal static class ThreadClock
{
    private const int OfThisThread = 3;

    public static TimeSpan Now => OperatingSystem.IsLinux() && Read(OfThisThread, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
        : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
