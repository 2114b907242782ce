using System.Globalization;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Goals;

/// <summary>優先順位 as a person types them, for all goals of a department's year. Pure.</summary>
public sealed record RankForm(IReadOnlyList<RankLine> Lines)
{
    /// <summary>The name of the field of a goal's rank.</summary>
    public static string FieldOf(Guid goalSheetId) => $"rank-{goalSheetId}";

    /// <summary>The form before anything is typed.</summary>
    public static RankForm Of(Ranking ranking) => new([.. ranking.Sheets.Select(sheet => new RankLine(sheet.GoalSheetId, sheet.Rank, Text(sheet.Rank)))]);

    /// <summary>What was sent, of the goals that there are; a goal that came meanwhile is added as it stands.</summary>
    public static RankForm Of(IFormCollection sent, Ranking ranking) => new(
    [
        .. ranking.Sheets.Select(sheet => new RankLine(
            sheet.GoalSheetId,
            int.TryParse(sent[$"seen-{sheet.GoalSheetId}"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0,
            sent.TryGetValue(FieldOf(sheet.GoalSheetId), out var typed) ? typed.ToString() : Text(sheet.Rank))),
    ]);

    /// <summary>The order that the person saw.</summary>
    public IReadOnlyList<GoalRank> Seen => [.. Lines.Select(line => new GoalRank(line.GoalSheetId, line.Seen))];

    /// <summary>The order that the person wants; only where there are no faults.</summary>
    public IReadOnlyList<GoalRank> Ranks => [.. Lines.Select(line => new GoalRank(line.GoalSheetId, line.Rank!.Value))];

    /// <summary>The same in the order of the typed ranks; what is no rank comes last.</summary>
    public RankForm Sorted => new([.. Lines.OrderBy(line => line.Rank ?? int.MaxValue)]);

    /// <summary>The form with a goal one place further up or down. The ranks that were typed stay with their places; where they are no order, places are counted from 1.</summary>
    /// <param name="by">-1: up; 1: down. Beyond either end nothing moves.</param>
    public RankForm Moved(Guid goalSheetId, int by)
    {
        var lines = Sorted.Lines.ToList();
        var ranks = Faults(_ => "").Count == 0 ? lines.Select(line => line.Typed).ToList() : [.. Enumerable.Range(1, lines.Count).Select(Text)];
        var from = lines.FindIndex(line => line.GoalSheetId == goalSheetId);
        var to = from + by;
        if (from >= 0 && to >= 0 && to < lines.Count) (lines[from], lines[to]) = (lines[to], lines[from]);
        return new RankForm([.. lines.Zip(ranks, (line, rank) => line with { Typed = rank })]);
    }

    /// <summary>What to correct.</summary>
    /// <param name="titleOf">The goal's words.</param>
    public IReadOnlyList<Fault> Faults(Func<Guid, string> titleOf)
    {
        var twice = Lines.GroupBy(line => line.Rank).Where(group => group.Key is not null && group.Count() > 1).Select(group => group.Key).ToHashSet();
        return
        [
            .. Lines.Where(line => line.Rank is null || twice.Contains(line.Rank)).Select(line =>
                new Fault(FieldOf(line.GoalSheetId), RankWords.At(titleOf(line.GoalSheetId), line.Rank is null ? RankWords.Unread : RankWords.Twice))),
        ];
    }

    private static string Text(int rank) => rank.ToString(CultureInfo.InvariantCulture);
}
