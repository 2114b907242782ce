using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the first page.</summary>
public static class HomeWords
{
    public static readonly Bilingual Tasks = new("今、お願いしていること", "What waits for you");
    public static readonly Bilingual NoTasks = new("今、お願いしていることはありません。", "Nothing waits for you.");
    public static readonly Bilingual MyGoals = new("担当部局の目標", "Goals of your department");
    public static readonly Bilingual AllGoals = new("目標の一覧を見る", "See all goals");
    public static readonly Bilingual NextDeadlines = new("近い期限", "Next deadlines");
    public static readonly Bilingual NoDeadlines = new("これから30日のうちに期限が来る取組はありません。", "Nothing is due within 30 days.");
    public static readonly Bilingual AllDeadlines = new("期限をすべて見る", "See all deadlines");
    public static readonly Bilingual DeadlinesMissing = new("期限を表示できません。期限のサービスが応答していません。", "The deadlines cannot be shown: their service does not answer.");
    public static readonly Bilingual ImportTask = new("シートを取り込む", "Import sheets");

    public static readonly Bilingual Urgent = new("急ぐもの", "Urgent");
    public static readonly Bilingual ToApprove = new("承認する", "To approve");
    public static readonly Bilingual ToReport = new("報告する", "To report");
    public static readonly Bilingual Other = new("そのほか", "Other");
    public static readonly Bilingual Finished = new("済んだもの", "Finished");
    public static readonly Bilingual WorkMissing = new("報告の予定を表示できません。報告のサービスが応答していません。", "What is to be reported cannot be shown: its service does not answer.");

    /// <summary>A section with how many it has.</summary>
    public static Bilingual Section(Bilingual name, int count) => new($"{name.Ja} {count}件", $"{name.En}: {count}");

    public static Bilingual More(int count) => new($"ほか{count}件", $"{count} more");

    public static Bilingual NoTasksUntil(DateOnly day) => new($"{NoTasks.Ja}次の報告は{Dates.Day(day).Ja}からです。", $"{NoTasks.En} The next round begins on {Dates.Day(day).En}.");

    public static Bilingual ReportOf(Bilingual round, int rank, string title) => new($"{round.Ja}　{rank}位 {title}", $"{round.En}: rank {rank}, {title}");

    public static Bilingual Written(int reported, int actions, DateOnly closesOn) => new(
        $"{actions}件中{reported}件 入力済み。締切りは{Dates.Day(closesOn).Ja}です。", $"{reported} of {actions} actions written. The last day is {Dates.Day(closesOn).En}.");

    public static Bilingual PastClosing(DateOnly closesOn) => new(
        $"締切りの{Dates.Day(closesOn).Ja}を過ぎています。今も提出できますが、期限後の提出になります。", $"The last day was {Dates.Day(closesOn).En}. It can still be handed in, marked as late.");

    public static Bilingual CameBack(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? new("差し戻されました。理由は報告にあります。", "It was returned. The report says why.")
        : new($"差し戻されました：「{reason}」", $"It was returned: “{reason}”");

    public static Bilingual OverdueWhy(DateOnly due, bool silent) => silent
        ? new($"期限の{Dates.Day(due).Ja}を過ぎていますが、何も報告されていません。", $"It was due on {Dates.Day(due).En}, and nothing was reported.")
        : new($"期限の{Dates.Day(due).Ja}を過ぎています。完了した日を報告するか、実績を入れてください。", $"It was due on {Dates.Day(due).En}. Report the day on which it was done, or enter what was achieved.");

    public static Bilingual ApproveReports(int count) => new($"報告{count}件を承認する", count == 1 ? "Approve 1 report" : $"Approve {count} reports");

    public static Bilingual Publish(int count, Bilingual year) => new($"{year.Ja}のシート{count}件を公表する", count == 1 ? $"Publish 1 sheet of {year.En}" : $"Publish {count} sheets of {year.En}");

    public static Bilingual Approve(int count) => new($"シート{count}件を承認する", count == 1 ? "Approve 1 sheet" : $"Approve {count} sheets");

    public static Bilingual Returned(int count) => new($"差し戻されたシート{count}件を直す", count == 1 ? "Correct 1 sheet that was returned" : $"Correct {count} sheets that were returned");

    public static Bilingual ImportTaskWhy(Bilingual year) => new($"{year.Ja}のシートがまだありません。", $"There is no sheet of {year.En} yet.");

    public static readonly Bilingual ApproveWhy = new("提出されて、承認を待っています。", "They were submitted and wait for approval.");
    public static readonly Bilingual ReturnedWhy = new("差し戻した理由はシートにあります。", "The sheet says why it came back.");
    public static readonly Bilingual PublishWhy = new("公表すると、期限のお知らせと状況の集計が始まります。", "Publishing starts the reminders and the figures.");
}
