using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Import;

/// <summary>A file with everything the readers say of it.</summary>
/// <param name="File">Its lines and cells.</param>
/// <param name="Sheets">Its goals; none if the file is refused before that.</param>
internal sealed record ReadFile(SheetFile File, SheetReading? Sheets)
{
    /// <summary>Its goals; empty if the file is refused.</summary>
    public IReadOnlyList<GoalReading> Goals => IsRefused ? [] : Sheets!.Goals;

    /// <summary>Whether nothing of it may be imported.</summary>
    public bool IsRefused => Sheets is not { Refusals.Count: 0 };

    /// <summary>Why it is refused, and where; empty if it is not.</summary>
    public IReadOnlyList<RefusedCell> Refusals => [.. (Sheets?.Refusals ?? File.Refusals).Select(GoalsProblems.Cell)];

    /// <summary>What was unusual in it, and how it was read.</summary>
    public IReadOnlyList<RefusedCell> Remarks => [.. File.Remarks.Concat(Sheets?.Remarks ?? []).Select(GoalsProblems.Cell)];

    /// <summary>Reads a file of any kind. Pure.</summary>
    /// <param name="firstMonth">First month of the municipality's fiscal year.</param>
    public static ReadFile Of(ReadOnlyMemory<byte> bytes, string name, int firstMonth)
    {
        var file = SheetFile.Read(bytes, name);
        return new ReadFile(file, file.Document is { } document ? SheetReader.Read(document, firstMonth) : null);
    }
}
