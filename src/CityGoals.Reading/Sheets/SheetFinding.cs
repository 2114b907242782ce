namespace CityGoals.Reading.Sheets;

/// <summary>Something that a person should know about a sheet file: why it is refused, or what was unusual and how it was read.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Line">The line, counted from 1; 0 where the finding is about the whole file.</param>
/// <param name="Cell">The cell in the line, counted from 1; 0 where it is about the whole line.</param>
/// <param name="Japanese">A sentence that names the place and says what to do.</param>
/// <param name="English">The same in English.</param>
public sealed record SheetFinding(SheetFindingCode Code, int Line, int Cell, string Japanese, string English)
{
    /// <summary>A finding about the whole file.</summary>
    internal static SheetFinding OfFile(SheetFindingCode code, params object[] words) => SheetMessages.Write(code, 0, 0, "", "", words);

    /// <summary>A finding about a line, or about one of its cells.</summary>
    internal static SheetFinding At(SheetFindingCode code, SheetLine line, int cell, params object[] words)
    {
        var (japanese, english) = NameOf(line);
        return SheetMessages.Write(
            code,
            line.Number,
            cell,
            cell == 0 ? $"{japanese}：" : $"{japanese}の{cell}列目：",
            cell == 0 ? $"{english}: " : $"{english}, cell {cell}: ",
            words);
    }

    /// <summary>A line as people are told of it.</summary>
    internal static (string Japanese, string English) NameOf(SheetLine line) => line.Part is { } part
        ? ($"{part.Japanese}の{line.NumberInPart}行目", $"{part.English}, line {line.NumberInPart}")
        : ($"{line.Number}行目", $"Line {line.Number}");
}
