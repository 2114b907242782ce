using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.OfficialForm;

/// <summary>A whole document to be printed: it asks for nothing beyond itself and its fonts. Pure.</summary>
internal static class PaperDocument
{
    /// <summary>One sheet.</summary>
    /// <param name="style">The document's style sheet.</param>
    public static string Of(SheetForm sheet, string style) =>
        Of($"{sheet.Form.Heading} {sheet.DepartmentName} {sheet.Form.Rank.Text} {sheet.Title}", style, FormMarkup.Of(sheet.Form, "form", level: 1));

    /// <summary>A document.</summary>
    public static string Of(string title, string style, string body) => $"""
        <!DOCTYPE html>
        <html lang="ja">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src file:">
        <title>{FormMarkup.Text(title)}</title>
        <style>
        {style}
        </style>
        </head>
        <body>
        {body}
        </body>
        </html>
        """;
}
