namespace CityGoals.Goals.Answers;

/// <summary>An action of the year before.</summary>
/// <param name="CarriedTo">The goal that it goes on in; none: it does not, yet.</param>
internal sealed record TurningAction(Guid ActionId, string Number, string Title, string PeriodText, CarriedTo? CarriedTo);
