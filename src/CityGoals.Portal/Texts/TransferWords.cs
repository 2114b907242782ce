using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of transfers.</summary>
public static class TransferWords
{
    public static readonly Bilingual Title = new("異動を登録する", "Enter a transfer");
    public static readonly Bilingual Lead = new("1つの日付で、多くの人の役職をまとめて変えます。先の日付で登録でき、その日に自動で変わります。", "Many people change posts on one day. It may be entered weeks before, and takes effect on its day by itself.");
    public static readonly Bilingual On = new("異動の日", "Day of the transfer");
    public static readonly Bilingual OnHint = new("今の役職は、前の日で終わります。例：令和9年4月1日", "Posts that are left end the day before. For example 1 April 2027");
    public static readonly Bilingual Who = new("異動する人", "Who moves");
    public static readonly Bilingual Search = new("名前、よみ、職員番号", "Name, reading or staff number");
    public static readonly Bilingual Find = new("人をさがす", "Find people");
    public static readonly Bilingual NobodyFound = new("見つかりません。さがす言葉を短くしてください。", "Nobody was found. Use fewer words.");
    public static readonly Bilingual MoreFound = new("ほかにもいます。さがす言葉を増やしてください。", "There are more. Use more words.");
    public static readonly Bilingual ChooseThis = new("選ぶ", "Choose");
    public static readonly Bilingual Leave = new("離れる役職", "Posts to leave");
    public static readonly Bilingual NothingToLeave = new("その日に就いている役職はありません。", "No post is held on that day.");
    public static readonly Bilingual Take = new("就く役職", "Posts to take over");
    public static readonly Bilingual TakeFrom = new("就く役職の部局", "Department of the posts to take over");
    public static readonly Bilingual ShowPosts = new("役職を表示する", "Show its posts");
    public static readonly Bilingual Keep = new("この人の異動を一覧に加える", "Add this person to the list");
    public static readonly Bilingual NothingChosen = new("離れる役職か、就く役職を選んでください。", "Choose a post to leave or to take over.");
    public static readonly Bilingual Nobody = new("一覧に、異動する人を加えてください。", "Add at least one person to the list.");
    public static readonly Bilingual TooMany = new("一度に登録できるのは200人までです。残りは、分けて登録してください。", "One transfer takes 200 people. Enter the rest separately.");
    public static readonly Bilingual ListTitle = new("登録する異動の一覧", "The list");
    public static readonly Bilingual ListEmpty = new("まだだれも加えていません。", "Nobody is on the list yet.");
    public static readonly Bilingual Act = new("操作", "Action");
    public static readonly Bilingual Remove = new("一覧から外す", "Take off the list");
    public static readonly Bilingual Check = new("異動の内容を確かめる", "Check the transfer");
    public static readonly Bilingual CheckTitle = new("異動の確認", "Check the transfer");
    public static readonly Bilingual Consequence = new("登録すると、全員の役職が、その日にまとめて変わります。1件でも登録できないときは、何も変えません。", "All of these change together on that day. If one cannot be entered, none is.");
    public static readonly Bilingual Registered = new("異動を登録しました。", "The transfer is entered.");
    public static readonly Bilingual More = new("続けて異動を登録する", "Enter another transfer");

    public static Bilingual Count(int people) => Counted.Of(people, "人", "person", "people");

    public static Bilingual Of(string name) => new($"{name}さんの異動", $"Transfer of {name}");

    public static Bilingual ChooseOf(string name) => new($"{name}さんを選ぶ", $"Choose {name}");

    public static Bilingual RemoveOf(string name) => new($"{name}さんを一覧から外す", $"Take {name} off the list");

    public static Bilingual RegisterAll(int people) => new($"{people}人の異動を登録する", people == 1 ? "Enter the transfer of 1 person" : $"Enter the transfer of {people} people");

    public static Bilingual Done(int people, Bilingual day) => new($"{people}人の役職が、{day.Ja}に変わります。", people == 1 ? $"1 person changes posts on {day.En}." : $"{people} people change posts on {day.En}.");
}
