namespace CityGoals.Reading.Sheets;

/// <summary>What can be found wrong (a refusal) or worth a look (a remark) in a sheet file. The words for people are in <c>SheetMessages</c>.</summary>
public enum SheetFindingCode
{
    /// <summary>Refusal: the file is empty.</summary>
    EmptyFile,

    /// <summary>Refusal: the file is larger than its kind may be.</summary>
    FileTooLarge,

    /// <summary>Refusal: the file has more lines or cells than a sheet can have.</summary>
    TooManyCells,

    /// <summary>Refusal: the file is neither text nor a document of a known kind.</summary>
    BinaryFile,

    /// <summary>Refusal: a cell has a control character, which is no part of any text and which neither a database nor a document can hold.</summary>
    ControlCharacter,

    /// <summary>Refusal: the characters are in none of the accepted encodings.</summary>
    UnknownEncoding,

    /// <summary>Refusal: the file is broken or built to harm.</summary>
    DamagedFile,

    /// <summary>Refusal: a cell has more text than a cell can have.</summary>
    CellTooLong,

    /// <summary>Refusal: the file is in the format of Excel before 2007 (.xls) or in a binary one (.xlsb).</summary>
    OldExcel,

    /// <summary>Refusal: the file is in the format of Word before 2007 (.doc).</summary>
    OldWord,

    /// <summary>Refusal: the file opens with a password only.</summary>
    PasswordProtected,

    /// <summary>Refusal: the file holds macros.</summary>
    Macros,

    /// <summary>Refusal: the file is an archive or a document of another kind.</summary>
    OtherDocument,

    /// <summary>Refusal: the PDF has pictures of pages and no text.</summary>
    ScannedPdf,

    /// <summary>Refusal: the PDF has more pages than can be read.</summary>
    TooManyPages,

    /// <summary>Remark: hidden rows, columns or worksheets with text are not read.</summary>
    HiddenNotRead,

    /// <summary>Remark: text formatted as hidden is not read.</summary>
    HiddenTextNotRead,

    /// <summary>Remark: text deleted under tracked changes is not read.</summary>
    DeletedTextNotRead,

    /// <summary>Remark: a formula has no stored result; it is not evaluated.</summary>
    FormulaWithoutResult,

    /// <summary>Remark: a text is partly struck out; it is read as a whole.</summary>
    StruckOutText,

    /// <summary>Remark: the file's name says another kind than its content.</summary>
    NameDiffers,

    /// <summary>Refusal: no priority goal is in the file.</summary>
    NoGoal,

    /// <summary>Refusal: a goal has no title.</summary>
    NoTitle,

    /// <summary>Refusal: a goal has no department, and the file does not name exactly one.</summary>
    NoDepartment,

    /// <summary>Refusal: a goal has no fiscal year, and the file does not name exactly one.</summary>
    NoFiscalYear,

    /// <summary>Refusal: a goal's sheet names two different fiscal years.</summary>
    TwoFiscalYears,

    /// <summary>Refusal: a goal has no rank.</summary>
    NoRank,

    /// <summary>Refusal: a goal's rank is no number from 1 to 99.</summary>
    UnreadRank,

    /// <summary>Refusal: two goals of a department and year have the same rank.</summary>
    DuplicateRank,

    /// <summary>Refusal: a goal has no row of column headings.</summary>
    NoHeadingRow,

    /// <summary>Refusal: a goal has no initiative.</summary>
    NoInitiative,

    /// <summary>Refusal: a goal's sheet ends before its special notes.</summary>
    NoSpecialNotes,

    /// <summary>Refusal: the last line of the file stops before its last cell.</summary>
    LineCutShort,

    /// <summary>Refusal: the list at the head of the file names a goal that has no sheet.</summary>
    ListedGoalMissing,

    /// <summary>Refusal: the sheet shares too long a text among too many actions.</summary>
    TooMuchText,

    /// <summary>Refusal or remark: there are more than are listed.</summary>
    MoreFindings,

    /// <summary>Remark: a goal has no fiscal year of its own and takes the file's only one.</summary>
    FiscalYearOfFile,

    /// <summary>Remark: a goal has no department of its own and takes the file's only one.</summary>
    DepartmentOfFile,

    /// <summary>Remark: the fiscal year's era never had such a year; it is read as written.</summary>
    EraYearNeverWas,

    /// <summary>Remark: the list at the head of the file has another title.</summary>
    ListedTitleDiffers,

    /// <summary>Remark: a cell belongs to no known heading and is not read.</summary>
    CellNotRead,

    /// <summary>Remark: an initiative has no title.</summary>
    InitiativeWithoutTitle,

    /// <summary>Remark: an initiative has no numbered actions and is taken as one action.</summary>
    InitiativeWithoutNumbers,

    /// <summary>Remark: an action has no number in the sheet and takes the number of its row.</summary>
    NumberFromRow,

    /// <summary>Remark: the numbers of an initiative's actions leave one out.</summary>
    NumberLeftOut,

    /// <summary>Remark: a number follows other text without a blank.</summary>
    NumberWithoutBlank,

    /// <summary>Remark: a column is numbered in another style than the initiative.</summary>
    NumbersInOtherStyle,

    /// <summary>Remark: a number stands without text.</summary>
    NumberWithoutText,

    /// <summary>Remark: a column says nothing on a planned action although it numbers others.</summary>
    NumberMissing,

    /// <summary>Remark: a period or target has a number that no action of the initiative has.</summary>
    PlannedWithoutTitle,

    /// <summary>Remark: a report has a number that the plan does not have.</summary>
    ReportedNotPlanned,
}
