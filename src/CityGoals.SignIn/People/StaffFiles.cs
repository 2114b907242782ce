using CityGoals.ServiceDefaults;

namespace CityGoals.SignIn.People;

/// <summary>The three kinds of files of staff and their columns.</summary>
internal static class StaffFiles
{
    /// <summary>人.</summary>
    internal static readonly IReadOnlyList<StaffColumn> People =
    [
        new("職員番号", "staff_number"), new("メールアドレス", "mail", Required: true), new("氏名", "name", Required: true), new("ふりがな", "kana", Required: true),
        new("氏名（英字）", "name_en"), new("言語", "language"),
    ];

    /// <summary>役職.</summary>
    internal static readonly IReadOnlyList<StaffColumn> Posts =
        [new("部局コード", "department", Required: true), new("課コード", "section"), new("役職", "title", Required: true), new("権限", "roles")];

    /// <summary>誰がどの役職に、いつからいつまで.</summary>
    internal static readonly IReadOnlyList<StaffColumn> Holdings =
    [
        new("メールアドレス", "mail", Required: true), new("部局コード", "department", Required: true), new("課コード", "section"), new("役職", "title", Required: true),
        new("開始日", "from", Required: true), new("終了日", "until"), new("代理の相手（メールアドレス）", "deputy_for"),
    ];

    private static readonly (string Role, string Word)[] Words =
    [
        (Roles.Author, "担当"), (Roles.Head, "部局長"), (Roles.PlanningOffice, "企画担当"), (Roles.Executive, "市長・副市長"), (Roles.Administrator, "管理者"), (Roles.Auditor, "監査"),
    ];

    /// <summary>Roles as a cell has them: 担当;部局長.</summary>
    internal static string Cell(IEnumerable<string> roles) => string.Join(';', roles.Select(role => Words.Single(word => word.Role == role).Word));

    /// <summary>Reads such a cell, in Japanese words or in the roles' own names; none if it says anything else.</summary>
    internal static string[]? RolesOf(string cell)
    {
        var named = cell.Split([';', '；', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var roles = named.Select(name => Words.FirstOrDefault(word => word.Word == name || string.Equals(word.Role, name, StringComparison.OrdinalIgnoreCase)).Role).ToList();
        return roles.Contains(null!) ? null : [.. roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
