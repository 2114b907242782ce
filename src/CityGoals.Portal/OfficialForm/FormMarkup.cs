using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.OfficialForm;

/// <summary>The official form as markup, for the page and for paper: the same boxes in the same order. Pure; how it looks is said in <c>form.css</c>.</summary>
internal static class FormMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The form of a goal, whose title is a heading.</summary>
    /// <param name="form">The form.</param>
    /// <param name="id">The element's id.</param>
    /// <param name="level">The heading's level, 1 to 6.</param>
    public static string Of(GoalForm form, string id, int level)
    {
        var markup = new StringBuilder();
        var heading = string.Create(CultureInfo.InvariantCulture, $"h{level}");
        Add(markup, $"<article class=\"official\" lang=\"ja\" id=\"{id}\">\n<p class=\"official-heading\">{Text(form.Heading)}</p>\n");
        Add(markup, $"<table class=\"official-goal\"><tbody><tr>{Label(form.Title)}<td><{heading}>{Text(form.Title.Text)}</{heading}></td>{Box(form.Department)}{Box(form.Rank)}</tr></tbody></table>\n");
        foreach (var fields in form.Alignments.Chunk(3)) Row(markup, $"official-{fields.Length}", fields);
        Row(markup, "official-1", form.Situation);
        Row(markup, "official-1", form.Purpose);
        Table(markup, form);
        if (form.SpecialNotes.Text.Length > 0) Row(markup, "official-1", form.SpecialNotes);
        var label = form.SpecialNotes.Text.Length > 0 ? "" : form.SpecialNotes.Label;
        Add(markup, $"<table class=\"official-notes\"><tbody><tr><th scope=\"row\">{Text(label)}</th>{Box(form.Participation)}{Box(form.Effects)}</tr></tbody></table>\n</article>\n");
        return markup.ToString();
    }

    /// <summary>A text, with the characters that markup has for itself written out.</summary>
    public static string Text(string text) => Encoder.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);

    private static void Table(StringBuilder markup, GoalForm form)
    {
        Add(markup, $"<table class=\"official-plan official-plan-{form.Columns.Count.ToString(CultureInfo.InvariantCulture)}\"><thead><tr>");
        foreach (var column in form.Columns) Add(markup, $"<th scope=\"col\">{Text(column)}</th>");
        Add(markup, "</tr></thead>\n<tbody>\n");
        foreach (var row in form.Rows) Add(markup, $"<tr>{string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>\n");
        Add(markup, "</tbody></table>\n");
    }

    private static void Row(StringBuilder markup, string style, params FormField[] fields) =>
        Add(markup, $"<table class=\"{style}\"><tbody><tr>{string.Concat(fields.Select(Box))}</tr></tbody></table>\n");

    private static string Box(FormField field) => $"{Label(field)}<td>{Text(field.Text)}</td>";

    private static string Label(FormField field) => $"<th scope=\"row\">{Text(field.Label)}</th>";

    private static void Add(StringBuilder markup, string text) => markup.Append(text);
}
