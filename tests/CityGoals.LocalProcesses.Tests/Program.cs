using CityGoals.LocalProcesses.Tests.Sample;
using Xunit.MicrosoftTestingPlatform;

namespace CityGoals.LocalProcesses.Tests;

/// <summary>The tests; or, told so by a variable, one of the programs that the tests start.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => SamplePrograms.Asked is { } program
        ? SamplePrograms.RunAsync(program, args)
        : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
