using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Rounds;

/// <summary>A reporting round (報告の回).</summary>
/// <param name="Kind">The same word every year: mid-term, final, or the city's own.</param>
/// <param name="AsOf">The day as of which is reported.</param>
/// <param name="OpensOn">The first day on which departments report.</param>
/// <param name="ClosesOn">The last one, in time.</param>
/// <param name="Departments">Codes of the departments that report; empty: all.</param>
/// <param name="State">planned, open or closed.</param>
/// <param name="Phase">ahead, open, late or closed: where this moment stands to it.</param>
/// <param name="Scale">The grades by which it judges, the best first.</param>
public sealed record Round(
    Guid RoundId, int Revision, int FiscalYear, string Kind, string Name, string NameEn, DateOnly AsOf, DateOnly OpensOn, DateOnly ClosesOn, IReadOnlyList<string> Departments,
    string State, string Phase, IReadOnlyList<Grade> Scale)
{
    public Bilingual Names => new(Name, NameEn.Length > 0 ? NameEn : Name);
}
