using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityGoals.Goals.Import;
using CityGoals.Goals.OfficialForm;
using CityGoals.Goals.Rows;
using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.TestKit;
using CsCheck;

namespace CityGoals.Goals.Tests.OfficialForm;

/// <summary>A stored sheet, written as text or workbook and read again, is the same sheet: every field, initiative, action, period, target and reading.</summary>
public class WritingTheOfficialForm
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private static readonly KnownDepartment Home = new() { DepartmentCode = "home", Position = 1, Name = "道路部", NameEn = "Roads" };

    private static readonly JsonSerializerOptions Shown = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Gives_the_same_sheet_again_in_the_text_form() =>
        AnyGoal.Goal.Select(Stored).Sample(sheet => ComesBack(sheet, Text(sheet)), iter: 2_000);

    [Fact]
    public void Gives_the_same_sheet_again_in_a_workbook() =>
        AnyGoal.Goal.Select(Stored).Sample(sheet => ComesBack(sheet, FormWorkbook.Write(StoredForm.Of(sheet))), iter: 500);

    [Fact]
    public void Gives_every_sheet_of_the_sample_city_again()
    {
        var sheets = Directory.EnumerateFiles(TestKit.SampleCity.Folder, "*.sheet.txt").SelectMany(file => Read(File.ReadAllBytes(file))).ToList();

        sheets.Count.ShouldBeGreaterThan(40);
        foreach (var sheet in sheets) ComesBackInEveryFormat(sheet);
    }

    [Fact]
    public void Gives_the_five_goals_of_a_real_city_again()
    {
        var sheets = Read(Encoding.UTF8.GetBytes(RealSheets.Read("ueda-2016-general-affairs.txt")));

        sheets.Count.ShouldBe(5);
        sheets.Sum(sheet => sheet.Actions.Sum(actions => actions.Count())).ShouldBe(48);
        foreach (var sheet in sheets) ComesBackInEveryFormat(sheet);
    }

    private static void ComesBackInEveryFormat(SheetContent sheet)
    {
        ComesBack(sheet, Text(sheet));
        ComesBack(sheet, FormWorkbook.Write(StoredForm.Of(sheet)));
    }

    private static void ComesBack(SheetContent sheet, byte[] file) => Words(Read(file).ShouldHaveSingleItem()).ShouldBe(Words(sheet), Encoding.UTF8.GetString(Text(sheet)));

    private static byte[] Text(SheetContent sheet) => Encoding.UTF8.GetBytes(SheetWriter.Write([StoredForm.Goal(sheet)]));

    private static List<SheetContent> Read(byte[] bytes)
    {
        var file = SheetFile.Read(bytes, "");
        file.Refusals.ShouldBeEmpty();
        var reading = SheetReader.Read(file.Document!);
        reading.Refusals.ShouldBeEmpty();
        return [.. reading.Goals.Select(Stored)];
    }

    private static SheetContent Stored(GoalReading goal) => DraftSheet.Of(goal, 1, ReadingDecisions.None, Home with { Name = goal.Department.Value }, 1, Guid.Empty, Now);

    /// <summary>Everything that is stored of a sheet, with places instead of ids.</summary>
    private static string Words(SheetContent sheet)
    {
        var initiatives = sheet.Initiatives.ToDictionary(row => row.InitiativeId, row => row.Position);
        var actions = sheet.Initiatives.SelectMany(row => sheet.Actions[row.InitiativeId]).ToDictionary(row => row.ActionId, row => $"{initiatives[row.InitiativeId]}-{row.Position}");
        return JsonSerializer.Serialize(
            new
            {
                Sheet = sheet.Sheet with { GoalSheetId = Guid.Empty },
                Alignments = sheet.Alignments.Select(row => row with { GoalSheetId = Guid.Empty }),
                Initiatives = sheet.Initiatives.Select(row => row with { GoalSheetId = Guid.Empty, InitiativeId = Guid.Empty }),
                Actions = sheet.Initiatives.SelectMany(row => sheet.Actions[row.InitiativeId]).Select(row => (object)new { At = actions[row.ActionId], Row = row with { GoalSheetId = Guid.Empty, InitiativeId = Guid.Empty, ActionId = Guid.Empty } }),
                Targets = actions.Keys.SelectMany(id => sheet.Targets[id]).Select(row => (object)new { At = actions[row.ActionId], Row = row with { GoalSheetId = Guid.Empty, ActionId = Guid.Empty } }),
                Reports = sheet.Reports.Select(row => new { row.Round, Initiative = initiatives[row.InitiativeId], Action = row.ActionId is { } id ? actions[id] : null, row.Text }),
            },
            Shown);
    }
}
