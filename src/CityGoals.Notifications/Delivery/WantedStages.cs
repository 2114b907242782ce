using CityGoals.Fiscal;
using CityGoals.Notifications.Planning;

namespace CityGoals.Notifications.Delivery;

/// <summary>The stages of all due dates and rounds of a city as columns, to be joined with its actions and departments: the rule says the days, the database whom.</summary>
internal sealed record WantedStages
{
    public required DateOnly[] Dues { get; init; }

    public required string[] DueStages { get; init; }

    public required string[] DueAudiences { get; init; }

    public required DateOnly[] DueDays { get; init; }

    public required Guid[] Rounds { get; init; }

    public required string[] RoundStages { get; init; }

    public required string[] RoundAudiences { get; init; }

    public required DateOnly[] RoundDays { get; init; }

    /// <param name="window">The days that are asked for.</param>
    public static WantedStages Of(IEnumerable<DateOnly> dues, IEnumerable<OpenRound> rounds, DateRange window, CitySettings settings)
    {
        var calendar = settings.Calendar();
        var ofDues = dues.SelectMany(due => ReminderRules.OfAction(due, window, settings.Stages, calendar).Select(stage => (Due: due, Stage: stage))).ToList();
        var ofRounds = rounds
            .SelectMany(round => ReminderRules.OfRound(round.OpensOn, round.ClosesOn, window, settings.Stages, calendar).Select(stage => (round.RoundId, Stage: stage)))
            .ToList();
        return new()
        {
            Dues = [.. ofDues.Select(row => row.Due)],
            DueStages = [.. ofDues.Select(row => row.Stage.Stage)],
            DueAudiences = [.. ofDues.Select(row => row.Stage.Audience.ToString())],
            DueDays = [.. ofDues.Select(row => row.Stage.Day)],
            Rounds = [.. ofRounds.Select(row => row.RoundId)],
            RoundStages = [.. ofRounds.Select(row => row.Stage.Stage)],
            RoundAudiences = [.. ofRounds.Select(row => row.Stage.Audience.ToString())],
            RoundDays = [.. ofRounds.Select(row => row.Stage.Day)],
        };
    }
}
