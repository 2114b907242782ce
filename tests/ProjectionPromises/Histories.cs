using CityGoals.Contracts.Goals.V1;
using CityGoals.TestKit.Projections;
using CsCheck;

namespace CityGoals.ProjectionPromises;

/// <summary>
/// Random histories: a few sheets, each in several revisions that move it between departments and years, add, drop, move and change its
/// actions, and bring reports with them.
/// </summary>
internal static class Histories
{
    private const int Pool = 5;

    private static readonly Gen<(int Year, bool Split, bool Renamed)> Place = Gen.Select(Gen.Int[2025, 2026], Gen.Bool, Gen.Bool);

    // Under which of two initiatives each action of the pool stands; -1: not on this revision.
    private static readonly Gen<int[]> Standing = Gen.Int[-1, 1].Array[Pool];

    private static readonly Gen<(int Year, bool Split, bool Renamed, int[] Standing, int Days, int Minutes, bool Reports)> Content =
        from place in Place
        from standing in Standing
        from days in Gen.Int[0, 400]
        from minutes in Gen.Int[0, 3]
        from reports in Gen.Bool
        select (place.Year, place.Split, place.Renamed, standing, days, minutes, reports);

    /// <summary>One to three sheets of one to four revisions, told one after the other and each in its order.</summary>
    internal static Gen<History> All { get; } =
        from sheets in Content.Array[1, 4].Array[1, 3]
        from order in Gen.Shuffle(sheets.SelectMany((revisions, sheet) => Enumerable.Repeat(sheet, revisions.Length)).ToArray())
        select Tell(sheets, order);

    /// <summary>The places of a history's facts in an order of delivery in which each comes one to five times; true: as another message.</summary>
    internal static Gen<(int Fact, bool Anew)[]> Deliveries(int facts) =>
        from copies in Gen.Bool.Array[0, 4].Array[facts]
        from shuffled in Gen.Shuffle(copies.SelectMany((anew, fact) => anew.Prepend(false).Select(other => (fact, other))).ToArray())
        select shuffled;

    private static History Tell((int Year, bool Split, bool Renamed, int[] Standing, int Days, int Minutes, bool Reports)[][] sheets, int[] order)
    {
        var next = new int[sheets.Length];
        var facts = new List<object>();
        foreach (var sheet in order)
        {
            var content = sheets[sheet][next[sheet]++];
            var published = Sheet(sheet, next[sheet], content.Year, content.Split, content.Renamed, content.Standing, content.Days) with
            {
                // Not always in the order of the revisions: clocks differ, and two may say the same minute.
                OccurredAt = SampleFacts.FirstPublished.AddMinutes(content.Minutes),
            };
            facts.Add(published);
            if (content.Reports) facts.Add(Reports(published, content.Days));
        }

        return new History(facts);
    }

    private static GoalSheetPublished Sheet(int sheet, int revision, int year, bool split, bool renamed, int[] standing, int days) =>
        SampleFacts.Sheet("", revision, [.. Enumerable.Range(0, 2).Select(initiative => Initiative(sheet, revision, initiative, standing, days))]) with
        {
            GoalSheetId = Id(sheet, 0, 0),
            FiscalYear = year,
            DepartmentCode = split ? "kurashi" : "soumu",
            DepartmentName = renamed ? "新しい部" : "もとの部",
            Number = sheet + 1,
            Title = $"目標{sheet}、第{revision}版",
        };

    private static PublishedInitiative Initiative(int sheet, int revision, int initiative, int[] standing, int days)
    {
        var actions = Enumerable.Range(0, Pool).Where(action => standing[action] == initiative).Select((action, position) =>
            SampleFacts.Action(position + 1, (action + days) % 3 == 0 ? null : new DateOnly(2026, 4, 1).AddDays(days + action), (action + days) % 3) with
            {
                ActionId = Id(sheet, 2, action),
                Title = $"手段{action}、第{revision}版",
            });
        return SampleFacts.Initiative(initiative + 1, [.. actions]) with { InitiativeId = Id(sheet, 1, initiative) };
    }

    private static SheetReportsImported Reports(GoalSheetPublished sheet, int days) => new()
    {
        MunicipalityCode = "",
        GoalSheetId = sheet.GoalSheetId,
        Revision = sheet.Revision,
        OccurredAt = sheet.OccurredAt,
        FiscalYear = sheet.FiscalYear,
        DepartmentCode = sheet.DepartmentCode,
        Reports =
        [
            .. from initiative in sheet.Initiatives
               from action in initiative.Actions
               where (action.Position + days) % 4 != 0
               select new ImportedReport
               {
                   Round = days % 2 == 0 ? "mid-term" : "final",
                   InitiativeId = initiative.InitiativeId,
                   ActionId = action.ActionId,
                   Number = action.Number,
                   Planned = true,
                   Text = $"{action.Title}を行った。",
               },
        ],
    };

    private static Guid Id(int sheet, byte kind, int number) => new(sheet + 1, kind, (short)number, [0x80, 0, 0, 0, 0, 0, 0, 0]);
}
