using System.Globalization;

namespace CityGoals.Portal.Pages.Goals;

/// <summary>A goal in the form of ranks.</summary>
/// <param name="Seen">Its rank when the person saw it.</param>
/// <param name="Typed">What stands in the field.</param>
public sealed record RankLine(Guid GoalSheetId, int Seen, string Typed)
{
    /// <summary>Highest number that a rank may have.</summary>
    public const int Highest = 99;

    /// <summary>The typed rank, in full-width digits too; none where it is no rank.</summary>
    public int? Rank => int.TryParse(Typed.Trim().Normalize(System.Text.NormalizationForm.FormKC), NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
        && rank is >= 1 and <= Highest ? rank : null;
}
