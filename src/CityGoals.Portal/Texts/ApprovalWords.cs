using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the page of what waits for an approval.</summary>
public static class ApprovalWords
{
    public static readonly Bilingual Title = new("承認", "Approvals");
    public static readonly Bilingual Lead = new("待っている日の古い順に並んでいます。", "The one that waits longest comes first.");
    public static readonly Bilingual Empty = new("承認を待っているシートはありません。", "No sheet waits for your approval.");
    public static readonly Bilingual EmptyAdvice = new("シートが提出されると、ここに並びます。", "Sheets appear here once they are submitted.");
    public static readonly Bilingual Choose = new("選ぶ", "Choose");
    public static readonly Bilingual Own = new("ご自分の提出", "Your own");
    public static readonly Bilingual Since = new("待ち始めた日", "Waits since");
    public static readonly Bilingual By = new("前の手続きをした人", "Brought by");
    public static readonly Bilingual Content = new("内容", "Content");
    public static readonly Bilingual First = new("初めての審査", "First review");
    public static readonly Bilingual CheckTitle = new("承認するシートの確認", "Check before approving");
    public static readonly Bilingual Check = new("選んだシートの確認に進む", "Check the chosen sheets");
    public static readonly Bilingual NothingChosen = new("承認するシートを選んでください。", "Choose the sheets to approve.");
    public static readonly Bilingual Gone = new(
        "選んだシートの中に、もう承認を待っていないものがあります。下の一覧から除きました。", "Some of the chosen sheets no longer wait. They are left out below.");
    public static readonly Bilingual NotDone = new("承認できませんでした。", "Nothing was approved.");
    public static readonly Bilingual Refused = new("承認しなかったシート", "Sheets that were not approved");
    public static readonly Bilingual Back = new("承認の一覧に戻る", "Back to the approvals");

    public static Bilingual Waiting(int count) => new($"{count}件のシートが承認を待っています。", count == 1 ? "1 sheet waits for your approval." : $"{count} sheets wait for your approval.");

    public static Bilingual ApproveAll(int count) => new($"選んだ{count}件を承認する", count == 1 ? "Approve 1 sheet" : $"Approve {count} sheets");

    public static Bilingual Done(int count) => new($"{count}件を承認しました。", count == 1 ? "1 sheet is approved." : $"{count} sheets are approved.");

    public static Bilingual Unread(int count) => new($"読み取れない期限{count}件", count == 1 ? "1 deadline not read" : $"{count} deadlines not read");

    public static Bilingual Changes(int revision) => new($"公表中の第{revision}版を改めたもの", $"Changes published revision {revision}");

    public static readonly Bilingual ReportsTitle = new("報告の承認", "Approval of reports");
    public static readonly Bilingual ReportsEmpty = new("承認を待っている報告はありません。", "No report waits for your approval.");
    public static readonly Bilingual ReportsEmptyAdvice = new("報告が提出されると、ここに並びます。", "Reports appear here once they are handed in.");
    public static readonly Bilingual ToSheets = new("シートの承認へ", "Approval of sheets");
    public static readonly Bilingual ToReports = new("報告の承認へ", "Approval of reports");
    public static readonly Bilingual CheckReportsTitle = new("承認する報告の確認", "Check the reports before approving");
    public static readonly Bilingual CheckReports = new("選んだ報告の確認に進む", "Check the chosen reports");
    public static readonly Bilingual NothingChosenReports = new("承認する報告を選んでください。", "Choose the reports to approve.");
    public static readonly Bilingual ReportsGone = new(
        "選んだ報告の中に、もう承認を待っていないものがあります。一覧から除きました。", "Some of the chosen reports no longer wait. They are left out.");
    public static readonly Bilingual ReportsRefused = new("承認しなかった報告があります。", "Some reports were not approved.");
    public static readonly Bilingual ReportsEffect = new("部局長が承認すると、企画担当に送られます。企画担当が承認すると、公表できるようになります。", "What the head approves goes to the planning office; what the planning office approves may be published.");

    public static Bilingual WaitingReports(int count) => new($"{count}件の報告が承認を待っています。", count == 1 ? "1 report waits for your approval." : $"{count} reports wait for your approval.");

    public static Bilingual ApproveReports(int count) => new($"選んだ{count}件を承認する", count == 1 ? "Approve 1 report" : $"Approve {count} reports");

    public static Bilingual ReportsDone(int count) => new($"{count}件の報告を承認しました。", count == 1 ? "1 report is approved." : $"{count} reports are approved.");
}
