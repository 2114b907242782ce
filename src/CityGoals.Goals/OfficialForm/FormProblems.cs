using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.OfficialForm;

/// <summary>Why a sheet cannot be given out as an official form.</summary>
internal static class FormProblems
{
    /// <summary>There is no sheet in what was asked for.</summary>
    public static Refusal NothingToPrint() => new(
        "nothing-to-print", 404, new("印刷する重点目標管理シートがありません。", "There is no goal sheet to print."));

    /// <summary>A text of the sheet is longer than a cell of a workbook can hold.</summary>
    public static Refusal TooLongForWorkbook(int most) => new(
        "too-long-for-workbook", 422,
        new("文が長すぎるため、Excelでは出力できません。", "The sheet cannot be exported to Excel: a text is too long."),
        new($"Excelのひとつの枠には{most}文字まで入ります。テキスト形式かPDFで出力してください。", $"A cell of Excel holds {most} characters. Export the sheet as text or PDF instead."));
}
