using System.Globalization;
using System.Text;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.Figures;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Standing;

/// <summary>A figure as a person types it. Pure.</summary>
/// <param name="Target">The action's id and the target's place, as <see cref="NameOf"/> writes them.</param>
public sealed record FigureForm(string? Target, string? AsOf, string? Value, string? Note)
{
    public static readonly FigureForm Empty = new(null, null, null, null);

    private const int LongestNote = 1000;

    internal static string NameOf(SheetAction action, int position) => $"{action.ActionId}/{position}";

    /// <summary>The targets that figures may be entered for.</summary>
    internal static IEnumerable<(SheetAction Action, int Position, SheetTarget Target)> Targets(Sheet sheet) =>
        from initiative in sheet.Initiatives
        from action in initiative.Actions
        where action.Planned
        from target in action.Targets.Index()
        select (action, target.Index + 1, target.Item);

    internal IReadOnlyList<Fault> Faults(Sheet sheet, DateOnly today) =>
    [
        .. Chosen(sheet) is null ? [new Fault("target", ProgressWords.NoSuchTarget)] : Array.Empty<Fault>(),
        .. Fault.OfDay("asOf", ProgressWords.AsOf, AsOf, TypedDate.Read(AsOf, today, happened: true)) is { } day ? [day] : Array.Empty<Fault>(),
        .. Number is null ? [new Fault("value", ReportWords.FigureFault)] : Array.Empty<Fault>(),
        .. Fault.OfText("note", ProgressWords.Note, Note, LongestNote, required: false) is { } note ? [note] : Array.Empty<Fault>(),
    ];

    /// <summary>As it is entered; only where there are no faults.</summary>
    internal EnteredFigure Figure(Sheet sheet, DateOnly today)
    {
        var (action, position) = Chosen(sheet)!.Value;
        return new EnteredFigure(action, position, TypedDate.Read(AsOf, today, happened: true)!.Value, Number!.Value, Note?.Trim() ?? "");
    }

    private (Guid ActionId, int Position)? Chosen(Sheet sheet) =>
        Targets(sheet).Where(target => NameOf(target.Action, target.Position) == Target).Select(target => ((Guid, int)?)(target.Action.ActionId, target.Position)).FirstOrDefault();

    private decimal? Number =>
        decimal.TryParse((Value ?? "").Normalize(NormalizationForm.FormKC).Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 1e15m ? value : null;
}
