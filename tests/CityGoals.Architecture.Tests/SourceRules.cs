using System.Text.RegularExpressions;

namespace CityGoals.Architecture.Tests;

/// <summary>Rules about what may stand in which source file. Each gives the reason why a file breaks it, or none.</summary>
internal static partial class SourceRules
{
    private static readonly string[] SqlFolders = ["Endpoints", "Consumers", "Delivery", "Feed", "Rebuild", "Projection", "SampleCity", "Import"];

    internal static string? MassTransitStaysInItsPlaces(string path, string source) =>
        !MassTransit().IsMatch(source) || path.Contains("/CityGoals.Messaging/", StringComparison.Ordinal) || Folders(path).Contains("Consumers")
            ? null
            : "MassTransit outside Messaging and Consumers/";

    // The intake refuses what another city's transaction wrote; a consumer that took events by itself would have to think of it.
    internal static string? EventsComeInThroughTheIntake(string path, string source) =>
        !source.Contains("IConsumer<", StringComparison.Ordinal) || source.Contains("Intake<", StringComparison.Ordinal) ? null : "a consumer that takes events past the intake";

    internal static string? SqlStandsBesideItsUseCase(string path, string source) =>
        !Sql().IsMatch(source) || Infrastructure(path) || Folders(path).Any(folder => SqlFolders.Contains(folder, StringComparer.Ordinal))
            ? null
            : $"SQL outside {string.Join("/, ", SqlFolders)}/";

    internal static string? ProgramIsShort(string path, string source) =>
        Path.GetFileName(path) != "Program.cs" || source.AsSpan().Count('\n') <= 25 ? null : "Program.cs of more than 25 lines";

    internal static string? FileIsShort(string path, string source) =>
        path.EndsWith("Table.cs", StringComparison.Ordinal) || source.AsSpan().Count('\n') <= 200 ? null : "a file of more than 200 lines that is no table";

    internal static string? NothingIsCalledUtils(string path, string source) =>
        Vague().IsMatch(Path.GetFileNameWithoutExtension(path)) ? "a name that says nothing" : null;

    private static string[] Folders(string path) => path.Split('/')[..^1];

    private static bool Infrastructure(string path) =>
        path.Contains("/CityGoals.Messaging/", StringComparison.Ordinal) || path.Contains("/CityGoals.Postgres/", StringComparison.Ordinal) || path.Contains("/CityGoals.Migrator/", StringComparison.Ordinal) ||
        path.StartsWith("AppHost/LocalProcesses/", StringComparison.Ordinal);

    [GeneratedRegex(@"""\s*(select\s[\s\S]+?\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Sql();

    [GeneratedRegex(@"^using MassTransit|[^"".\w]MassTransit\.", RegexOptions.Multiline)]
    private static partial Regex MassTransit();

    [GeneratedRegex("(Utils?|Utilities|Helpers?|Managers?)$")]
    private static partial Regex Vague();
}
