using CityGoals.Portal.Languages;

namespace CityGoals.Portal.Pages;

/// <summary>The fiscal year that an address asks for.</summary>
/// <param name="Year">None: today's.</param>
internal sealed record ShownYear(int? Year)
{
    /// <summary>The first and the last that pages take: 明治2年度 and far ahead.</summary>
    internal const int First = 1869;
    internal const int Last = 2999;

    /// <summary>The year asked for, or today's where none was, or one that no calendar here has.</summary>
    internal int Or(CityClock clock) => Year is >= First and <= Last and var year ? year : clock.ThisYear.Number;
}
