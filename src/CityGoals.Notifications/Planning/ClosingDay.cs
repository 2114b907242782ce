using System.ComponentModel.DataAnnotations;

namespace CityGoals.Notifications.Planning;

/// <summary>A day on which the city hall is closed beyond those of the law.</summary>
/// <param name="Name">Why: 市制記念日. May be empty.</param>
/// <param name="NameEn">The same in English; may be empty.</param>
public sealed record ClosingDay(DateOnly Day, [property: StringLength(100)] string Name, [property: StringLength(100)] string NameEn);
