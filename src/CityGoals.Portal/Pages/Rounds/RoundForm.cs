using System.Globalization;
using CityGoals.Fiscal;
using CityGoals.Portal.Clients.Rounds;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Rounds;

/// <summary>What a person types of a reporting round. Pure.</summary>
public sealed record RoundForm
{
    private const int MostCharacters = 100;

    /// <summary>The kinds that are offered, the same words every year.</summary>
    public static readonly IReadOnlyList<Choice> Kinds = [new("mid-term", RoundWords.MidTerm), new("final", RoundWords.Final), new("quarterly", RoundWords.Quarterly)];

    public int FiscalYear { get; init; }

    public string Kind { get; init; } = "mid-term";

    public string Name { get; init; } = "";

    public string NameEn { get; init; } = "";

    /// <summary>Days, in words.</summary>
    public string AsOf { get; init; } = "";

    public string OpensOn { get; init; } = "";

    public string ClosesOn { get; init; } = "";

    /// <summary>Codes of the departments; empty: all.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    public int Revision { get; init; }

    /// <summary>Given by the form, so that sending twice makes one round.</summary>
    public Guid Key { get; init; }

    /// <summary>What most cities want: the mid-term report as of half the year, in the month after it.</summary>
    public static RoundForm MidTerm(int year, Guid key)
    {
        var half = new FiscalYear(year).Start.AddMonths(6);
        return new()
        {
            FiscalYear = year,
            Name = RoundWords.MidTerm.Ja,
            NameEn = RoundWords.MidTerm.En,
            AsOf = Text(half.AddDays(-1)),
            OpensOn = Text(half),
            ClosesOn = Text(half.AddMonths(1).AddDays(-1)),
            Key = key,
        };
    }

    public static RoundForm Of(Round round) => new()
    {
        FiscalYear = round.FiscalYear,
        Kind = round.Kind,
        Name = round.Name,
        NameEn = round.NameEn,
        AsOf = Text(round.AsOf),
        OpensOn = Text(round.OpensOn),
        ClosesOn = Text(round.ClosesOn),
        Departments = round.Departments,
        Revision = round.Revision,
    };

    /// <summary>As the form sends it.</summary>
    public static RoundForm Of(IFormCollection sent, int year) => new()
    {
        FiscalYear = year,
        Kind = Kinds.Any(kind => kind.Value == sent["kind"]) ? sent["kind"].ToString() : "mid-term",
        Name = sent["name"].ToString().Trim(),
        NameEn = sent["nameEn"].ToString().Trim(),
        AsOf = sent["asOf"].ToString().Trim(),
        OpensOn = sent["opensOn"].ToString().Trim(),
        ClosesOn = sent["closesOn"].ToString().Trim(),
        Departments = [.. sent["departments"].OfType<string>().Where(code => code.Length > 0)],
        Revision = int.TryParse(sent["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
        Key = Guid.TryParse(sent["key"], out var key) ? key : Guid.Empty,
    };

    /// <summary>As it goes to the service; only where there are no faults.</summary>
    public RoundFields Fields(DateOnly today) => new(
        FiscalYear, Kind, Name, NameEn, TypedDate.Read(AsOf, today)!.Value, TypedDate.Read(OpensOn, today)!.Value, TypedDate.Read(ClosesOn, today)!.Value, Departments,
        Revision == 0 ? null : Revision);

    /// <summary>What to correct, field by field.</summary>
    public IReadOnlyList<Fault> Faults(DateOnly today)
    {
        var (opens, closes) = (TypedDate.Read(OpensOn, today), TypedDate.Read(ClosesOn, today));
        return [.. new[]
        {
            Fault.OfText("name", RoundWords.Name, Name, MostCharacters), Fault.OfText("nameEn", RoundWords.NameEn, NameEn, MostCharacters),
            Fault.OfDay("asOf", RoundWords.AsOf, AsOf, TypedDate.Read(AsOf, today)), Fault.OfDay("opensOn", RoundWords.OpensOn, OpensOn, opens),
            Fault.OfDay("closesOn", RoundWords.ClosesOn, ClosesOn, closes) ?? (closes < opens ? new Fault("closesOn", RoundWords.ClosesBeforeOpens) : null),
        }.OfType<Fault>()];
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
