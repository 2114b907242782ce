using CityGoals.Goals.Answers;
using CityGoals.Reading.Sheets;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Import;

/// <summary>Puts a review into the form that is answered. Pure; readings are numbered in the order of the sheets.</summary>
internal static class ReviewForm
{
    /// <summary>The answer for a file.</summary>
    public static ReviewAnswer Of(Guid importJobId, ImportFileAnswer file, ReadFile source, ReadingDecisions decisions)
    {
        var mark = 0;
        return new ReviewAnswer(importJobId, file, source.Remarks, [.. (source.File.Document?.Lines ?? []).Select(Line)], [.. source.Goals.Select(Goal)]);

        ReviewGoal Goal(GoalReading goal, int index) => new(
            index + 1, goal.FiscalYear.Number, goal.Department.Value, goal.Rank, goal.Title.Value, goal.Title.Places,
            [.. goal.Initiatives.Select((initiative, at) => Initiative(goal, index + 1, initiative, at + 1))]);

        ReviewInitiative Initiative(GoalReading goal, int goalPosition, InitiativeReading initiative, int position) => new(
            position, initiative.Title.Value, initiative.Title.Places, [.. FileReview.Of(goal, goalPosition, position, decisions).Select(Action)]);

        ReviewAction Action(ReviewedAction reviewed) => new(
            reviewed.Period.Place.Action, reviewed.Action.Number, reviewed.Action.Title.Value, reviewed.Action.Title.Places, reviewed.Action.Planned,
            Period(reviewed), Targets(reviewed));

        ReviewPeriod? Period(ReviewedAction reviewed)
        {
            var (_, text, _, state, value, decision) = reviewed.Period;
            if (text.IsEmpty && decision is null) return null;
            IReadOnlyList<SheetPlace> read = value.Span is { } span && decision is null ? text.Slice(span.Start, span.Length).Places : [];
            return new ReviewPeriod(++mark, text.Value, text.Places, read, state, decision?.DecidedByName, decision?.DecidedAt, PeriodAnswer.Of(value));
        }

        ReviewTargets? Targets(ReviewedAction reviewed)
        {
            var (_, text, _, state, value, decision) = reviewed.Targets;
            if (text.IsEmpty && decision is null) return null;
            return new ReviewTargets(++mark, text.Value, text.Places, state, decision?.DecidedByName, decision?.DecidedAt, [.. value.Select(TargetAnswer.Of)]);
        }
    }

    private static ReviewLine Line(SheetLine line) => new(
        line.Number, line.Part is { } part ? new Bilingual(part.Japanese, part.English) : null, [.. line.Cells.Select(cell => cell.Text)]);
}
