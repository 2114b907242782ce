using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the page that everyone may see.</summary>
public static class OpenWords
{
    public static readonly Bilingual Staff = new(
        "市の職員の方は、サインインすると、目標、報告、期限を見られます。", "Staff of the city sign in to see goals, reports and deadlines.");
}
