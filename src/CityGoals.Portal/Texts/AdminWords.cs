using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the administrator's first page.</summary>
public static class AdminWords
{
    public static readonly Bilingual Title = new("管理", "Administration");
    public static readonly Bilingual Lead = new("人、役職、組織を整えます。先の日付で登録しておくと、その日に自動で変わります。", "Look after people, posts and departments. What you enter for a coming day takes effect on that day by itself.");
    public static readonly Bilingual PeopleWhy = new("招待、停止、役職の登録", "Invite, suspend, give posts");
    public static readonly Bilingual PostsWhy = new("役職と、役職ごとにできること", "Posts, and what each lets its holder do");
    public static readonly Bilingual DepartmentsWhy = new("部局と課、組織の変更", "Departments, sections and their changes");
    public static readonly Bilingual TransfersWhy = new("多くの人の役職を、同じ日付でまとめて変える", "Many people change posts on one day");
    public static readonly Bilingual TablesWhy = new("人と役職のCSVを取り込む、出力する", "Bring people and posts in, or take them out, as CSV");
}
