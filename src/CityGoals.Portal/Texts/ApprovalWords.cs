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
}
