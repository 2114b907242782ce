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

    public static Bilingual Publish(int count, Bilingual year) => new($"{year.Ja}のシート{count}件を公表する", count == 1 ? $"Publish 1 sheet of {year.En}" : $"Publish {count} sheets of {year.En}");

    public static Bilingual Approve(int count) => new($"シート{count}件を承認する", count == 1 ? "Approve 1 sheet" : $"Approve {count} sheets");

    public static Bilingual Returned(int count) => new($"差し戻されたシート{count}件を直す", count == 1 ? "Correct 1 sheet that was returned" : $"Correct {count} sheets that were returned");

    public static Bilingual ImportTaskWhy(Bilingual year) => new($"{year.Ja}のシートがまだありません。", $"There is no sheet of {year.En} yet.");

    public static readonly Bilingual ApproveWhy = new("提出されて、承認を待っています。", "They were submitted and wait for approval.");
    public static readonly Bilingual ReturnedWhy = new("差し戻した理由はシートにあります。", "The sheet says why it came back.");
    public static readonly Bilingual PublishWhy = new("公表すると、期限のお知らせと状況の集計が始まります。", "Publishing starts the reminders and the figures.");
}
