using CityGoals.Fiscal;

namespace CityGoals.Reading.Sheets;

/// <summary>
/// Goes through the lines of a document and tells from their labels and headings to which goal and to which part of its sheet they belong. A goal begins
/// with the first field after the table or the special notes of the goal before.
/// </summary>
internal sealed class SheetScan(FindingList findings)
{
    private const int MostTitleCells = 8;

    private readonly FieldOwners owners = new(findings);
    private (SheetPlace? Title, List<(FiscalYearReading Year, SheetText Text)> Years) pending = (null, []);
    private Area area = Area.Preface;
    private bool table;
    private int lists;

    private enum Area
    {
        /// <summary>Before the first goal, or between goals.</summary>
        Preface,

        /// <summary>In the list of goals.</summary>
        List,

        /// <summary>Among the fields at the head of a goal.</summary>
        Header,

        /// <summary>Below a row of headings.</summary>
        Table,

        /// <summary>Among the special notes.</summary>
        Notes,
    }

    /// <summary>The goals so far.</summary>
    public List<GoalFields> Goals { get; } = [];

    /// <summary>What the lists of goals name, with the list, counted from 1.</summary>
    public List<(int List, ListedGoal Goal)> Listed { get; } = [];

    /// <summary>The fiscal years of all headings.</summary>
    public List<FiscalYear> Years { get; } = [];

    private GoalFields? Goal => Goals.Count == 0 ? null : Goals[^1];

    public void Read(SheetLine line)
    {
        if (line.Cells.All(cell => cell.IsEmpty))
        {
            area = area is Area.Notes ? Area.Preface : area;
            return;
        }

        if (ReadTitle(line) || ReadHeadings(line) || ReadLabels(line))
        {
            return;
        }

        switch (area)
        {
            case Area.List when ListedGoal.Of(line) is { } listed:
                Listed.Add((lists, listed));
                break;
            case Area.Header or Area.Notes or Area.Table when line.InTable != table:
                findings.RemarkUnread(line);
                break;
            case Area.Header or Area.Notes:
                Goal!.Reach(line);
                owners.Give(line);
                break;
            case Area.Table:
                Goal!.Reach(line);
                Goal!.Add(line, findings);
                break;
            case Area.Preface when Goal is not null:
                findings.RemarkUnread(line);
                break;
        }
    }

    /// <summary>The heading over a sheet or over a list of goals, which carries the year.</summary>
    private bool ReadTitle(SheetLine line)
    {
        var texts = line.Cells.Select((cell, i) => SheetText.Of(cell.Text, line.Number, i + 1)).Where(text => !text.IsEmpty).Take(MostTitleCells + 1).ToList();
        var form = texts.Find(text => YearHeading.IsFormTitle(text.Value));
        var title = form ?? (area == Area.Header ? null : texts.Find(text => YearHeading.IsListTitle(text.Value)));
        if (title is null)
        {
            return false;
        }

        var labelled = FieldLabels.OfHeader(line).Count > 0;
        var alone = texts.TrueForAll(text => text == title || FiscalYear.TryParse(text.Value, out _));
        if (!alone && !(labelled && texts[0] == title) && !(area is Area.Preface or Area.List && texts.Count <= MostTitleCells))
        {
            return false;
        }

        var years = texts.SelectMany(text => YearHeading.Years(text.Value), (text, year) => (year, text)).ToList();
        Years.AddRange(years.Select(found => found.year.Year));
        if (form is null)
        {
            lists++;
            area = Area.List;
            return true;
        }

        if (area == Area.Header)
        {
            Goal!.Years.AddRange(years);
            Goal!.FormTitle = form.Places[0];
        }
        else
        {
            pending = (form.Places[0], years);
        }

        return !labelled;
    }

    private bool ReadHeadings(SheetLine line)
    {
        if (Goal is null || ColumnLayout.Of(line) is not { } columns)
        {
            return false;
        }

        Goal.Columns = columns;
        Goal.Reach(line);
        area = Area.Table;
        table = line.InTable;
        return true;
    }

    private bool ReadLabels(SheetLine line)
    {
        var labels = area is Area.Table or Area.Notes ? FieldLabels.OfTable(line) : FieldLabels.OfHeader(line);
        var labelled = labels.Exists(label => label.Match.Heading == Heading.SpecialNotes);
        var notes = labelled || (area == Area.Notes && labels.Count == 0);
        if (notes)
        {
            labels.AddRange(FieldLabels.OfNotes(line, labelled));
        }

        // 重点目標 alone in a line is a heading of the page, not a field.
        if (labels.Count == 0 || (labels is [{ Match: { Heading: Heading.GoalTitle, Rest: < 0 } }] && line.Cells.Count(cell => !cell.IsEmpty) == 1))
        {
            return false;
        }

        if (notes && Goal is null)
        {
            return false;
        }

        if (!notes && Begins(labels))
        {
            Goals.Add(new(line, lists) { FormTitle = pending.Title });
            Goal!.Years.AddRange(pending.Years);
            pending = (null, []);
        }

        Goal!.Reach(line);
        area = notes ? Area.Notes : Area.Header;
        table = line.InTable;
        foreach (var field in owners.Take(line, labels))
        {
            Goal!.Add(field);
        }

        return true;
    }

    private bool Begins(List<(int Cell, HeadingMatch Match)> labels) =>
        Goal is not { } goal || goal.Columns is not null || goal.Has(Heading.SpecialNotes)
        || (goal.Has(Heading.GoalTitle) && labels.Exists(label => label.Match.Heading == Heading.GoalTitle));
}
