using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words around every page.</summary>
public static class ShellWords
{
    public static readonly Bilingual Product = new("重点目標管理", "Priority goals");
    public static readonly Bilingual SkipLink = new("本文へ移動する", "Skip to main content");
    public static readonly Bilingual Menu = new("メニュー", "Menu");
    public static readonly Bilingual MainMenu = new("主なメニュー", "Main menu");
    public static readonly Bilingual Breadcrumbs = new("現在の位置", "You are here");
    public static readonly Bilingual Home = new("ホーム", "Home");
    public static readonly Bilingual Goals = new("目標", "Goals");
    public static readonly Bilingual Deadlines = new("期限", "Deadlines");
    public static readonly Bilingual Standing = new("状況", "Status");
    public static readonly Bilingual Import = new("取り込み", "Import");
    public static readonly Bilingual Help = new("ヘルプ", "Help");
    public static readonly Bilingual SignIn = new("サインインする", "Sign in");
    public static readonly Bilingual SignOut = new("サインアウトする", "Sign out");
    public static readonly Bilingual Account = new("アカウント", "Account");
    public static readonly Bilingual FooterPurpose = new("市の重点目標の設定から報告、公表までを支えるシステムです。", "The city's priority goals, from setting to report and publication.");
    public static readonly Bilingual Show = new("表示する", "Show");
    public static readonly Bilingual FiscalYear = new("年度", "Fiscal year");
    public static readonly Bilingual Department = new("部局", "Department");
    public static readonly Bilingual AllDepartments = new("すべての部局", "All departments");
    public static readonly Bilingual Filters = new("表示する範囲", "What to show");
    public static readonly Bilingual Success = new("完了", "Done");
    public static readonly Bilingual Notice = new("お知らせ", "Notice");
    public static readonly Bilingual Warning = new("注意", "Warning");
    public static readonly Bilingual Error = new("エラー", "Error");
    public static readonly Bilingual FaultyTitle = new("エラー：", "Error: ");
    public static readonly Bilingual Comma = new("、", ", ");
    public static readonly Bilingual ScrollHint = new("横にスクロールできます。", "Scrolls sideways.");
    public static readonly Bilingual Separator = new("・", "·");
    public static readonly Bilingual Cancel = new("変更せずに戻る", "Go back without changing anything");

    public static Bilingual Role(string role) => role switch
    {
        ServiceDefaults.Roles.Author => new("担当", "Author"),
        ServiceDefaults.Roles.Head => new("部局長", "Head of department"),
        ServiceDefaults.Roles.PlanningOffice => new("企画担当", "Planning office"),
        ServiceDefaults.Roles.Executive => new("市長・副市長", "Executive"),
        ServiceDefaults.Roles.Administrator => new("管理者", "Administrator"),
        ServiceDefaults.Roles.Auditor => new("監査", "Auditor"),
        _ => new(role, role),
    };
}
