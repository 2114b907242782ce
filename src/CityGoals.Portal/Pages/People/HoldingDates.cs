using CityGoals.Portal.Clients.People;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.People;

/// <summary>From when to when, in words.</summary>
internal static class HoldingDates
{
    public static Bilingual Of(Holding holding) => Of(holding.From, holding.Until);

    /// <param name="until">The last day; none while nobody knows it.</param>
    public static Bilingual Of(DateOnly from, DateOnly? until) =>
        until is { } last ? PeopleWords.DatesUntil(Dates.Day(from), Dates.Day(last)) : PeopleWords.Dates(Dates.Day(from));
}
