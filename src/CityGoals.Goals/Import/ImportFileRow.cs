using CityGoals.Goals.Answers;

namespace CityGoals.Goals.Import;

/// <summary>A row of <c>import_file</c>, without its bytes.</summary>
internal sealed record ImportFileRow
{
    /// <summary>Its columns.</summary>
    public const string Columns = """
        number, file_name, state, goals, initiatives, actions, readings_read, readings_to_check, readings_unread, refused_cells::text as refused_cells, sheet_import_id
        """;

    public required int Number { get; init; }

    public required string FileName { get; init; }

    public required ImportFileState State { get; init; }

    public required int Goals { get; init; }

    public required int Initiatives { get; init; }

    public required int Actions { get; init; }

    public required int ReadingsRead { get; init; }

    public required int ReadingsToCheck { get; init; }

    public required int ReadingsUnread { get; init; }

    /// <summary>JSON.</summary>
    public required string RefusedCells { get; init; }

    public Guid? SheetImportId { get; init; }

    /// <summary>How well it could be read.</summary>
    public ReadingCounts Counts => new(Goals, Initiatives, Actions, ReadingsRead, ReadingsToCheck, ReadingsUnread);

    /// <summary>The answer for the file.</summary>
    public ImportFileAnswer ToAnswer() => new(Number, FileName, State, Counts, ImportQueue.Cells(RefusedCells), SheetImportId);
}
