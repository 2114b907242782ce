using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Components.Forms;

/// <summary>How what is being typed is read as a day, as a part of a page.</summary>
internal static class ReadDate
{
    public static RazorComponentResult<DateReading> Handle(string? words, bool? happened) => new(new { Words = words, Happened = happened ?? false });
}
