using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of people and the posts that they hold.</summary>
public static class PeopleWords
{
    public static readonly Bilingual Title = new("人", "People");
    public static readonly Bilingual Lead = new("職員のアカウントと、その役職です。", "The accounts of the city's staff, with their posts.");
    public static readonly Bilingual Invite = new("人を招待する", "Invite a person");
    public static readonly Bilingual InviteLead = new("アカウントを作り、パスワードを決めるためのメールを送ります。役職は、招待したあとで登録します。", "This makes an account and mails a link to choose a password. Posts are given afterwards.");
    public static readonly Bilingual SendInvitation = new("招待のメールを送る", "Send the invitation");
    public static readonly Bilingual Invited = new("招待のメールを送りました。次に役職を登録してください。", "The invitation was mailed. Now give the person a post.");
    public static readonly Bilingual Search = new("名前、よみ、メール、職員番号", "Name, reading, mail, staff number");
    public static readonly Bilingual State = new("状態", "State");
    public static readonly Bilingual AllStates = new("すべての状態", "All states");
    public static readonly Bilingual On = new("この日の役職", "Posts on this day");
    public static readonly Bilingual Empty = new("見つかりません。", "Nobody was found.");
    public static readonly Bilingual EmptyAdvice = new("さがす言葉を短くするか、部局や状態の条件を外してください。", "Use fewer words, or lift the department or the state.");
    public static readonly Bilingual Name = new("氏名", "Name");
    public static readonly Bilingual Kana = new("よみ", "Reading");
    public static readonly Bilingual KanaHint = new("ひらがなで入力してください。一覧はこの順に並びます。", "In hiragana. Lists are in this order.");
    public static readonly Bilingual KanaOnly = new("「よみ」は、ひらがなで入力してください。", "Enter the reading in hiragana.");
    public static readonly Bilingual NameEn = new("英語の氏名", "Name in English");
    public static readonly Bilingual Mail = new("メールアドレス", "Mail address");
    public static readonly Bilingual MailHint = new("サインインとお知らせに使います。", "For signing in and for notices.");
    public static readonly Bilingual MailWrong = new("メールアドレスの形を確かめてください。例：hanako@example.jp", "Check the mail address. For example: hanako@example.jp");
    public static readonly Bilingual StaffNumber = new("職員番号", "Staff number");
    public static readonly Bilingual StaffNumberHint = new("ないときは空のままにしてください。", "Leave it empty if there is none.");
    public static readonly Bilingual SecondFactor = new("二段階認証", "Second factor");
    public static readonly Bilingual Edit = new("人の情報を変える", "Change a person's details");
    public static readonly Bilingual EditThis = new("氏名や連絡先を変える", "Change name or mail");
    public static readonly Bilingual Account = new("アカウントの操作", "The account");
    public static readonly Bilingual Posts = new("役職", "Posts");
    public static readonly Bilingual Post = new("役職", "Post");
    public static readonly Bilingual Permissions = new("できること", "Roles");
    public static readonly Bilingual HeldFrom = new("期間", "Dates");
    public static readonly Bilingual NoPosts = new("役職がありません。役職がないと、サインインしても何も見られません。", "No posts. Without one the person sees nothing after signing in.");
    public static readonly Bilingual PastPosts = new("過去の役職", "Past posts");
    public static readonly Bilingual Now = new("現在", "Now");
    public static readonly Bilingual Coming = new("予定", "Coming");
    public static readonly Bilingual Past = new("終了", "Ended");
    public static readonly Bilingual GivePost = new("役職を加える", "Give a post");
    public static readonly Bilingual MoveHolding = new("期間を変える、終える", "Change the dates, or end it");
    public static readonly Bilingual Department = new("部局", "Department");
    public static readonly Bilingual ShowPosts = new("この部局の役職を表示する", "Show this department's posts");
    public static readonly Bilingual NoPostsThere = new("この部局には役職がありません。", "This department has no posts.");
    public static readonly Bilingual From = new("最初の日", "First day");
    public static readonly Bilingual Until = new("最後の日", "Last day");
    public static readonly Bilingual UntilHint = new("決まっていないときは空のままにしてください。例：令和9年3月31日", "Leave it empty if it is not known. For example 31 March 2027");
    public static readonly Bilingual DeputyUntil = new("代理には、最後の日が要ります。", "A deputy needs a last day.");
    public static readonly Bilingual DeputyFor = new("代わりをする相手", "Who is away");
    public static readonly Bilingual NotDeputy = new("代理ではない", "Not as a deputy");
    public static readonly Bilingual DeputyHint = new("休みのあいだ代わりをするときに、休む人を選んでください。", "Choose the absent person if this is only while they are away.");
    public static readonly Bilingual Given = new("役職を登録しました。その日になると、自動で使えるようになります。", "The post is given. It takes effect on its day by itself.");
    public static readonly Bilingual Moved = new("期間を変えました。", "The dates are changed.");
    public static readonly Bilingual Removed = new("役職の予定を取り消しました。", "The coming post is taken back.");
    public static readonly Bilingual Remove = new("この予定を取り消す", "Take it back");
    public static readonly Bilingual RemoveLead = new("まだ始まっていないので、取り消せます。", "It has not begun, so it can be taken back.");
    public static readonly Bilingual Over = new("この役職は終わっているので、変えられません。", "This is over and can no longer be changed.");
    public static readonly Bilingual Done = new("操作が終わりました。", "Done.");
    public static readonly Bilingual Consequence = new("するとどうなるか", "What it does");
    public static readonly Bilingual BackToPerson = new("この人の画面に戻る", "Back to the person");

    public static Bilingual Found(int count) => Counted.Of(count, "人を表示しています。", "person shown.", "people shown.");

    /// <summary>令和8年4月1日（2026年）から, with or without an end.</summary>
    public static Bilingual Dates(Bilingual from) => new($"{from.Ja}から", $"from {from.En}");

    /// <inheritdoc cref="Dates(Bilingual)"/>
    public static Bilingual DatesUntil(Bilingual from, Bilingual until) => new($"{from.Ja}から{until.Ja}まで", $"{from.En} to {until.En}");

    public static Bilingual Deputises(string name) => new($"{name}さんの代理", "as a deputy");

    /// <summary>How an account stands.</summary>
    public static Bilingual StateOf(string state) => state switch
    {
        "invited" => new("招待中", "Invited"),
        "active" => new("利用中", "Active"),
        "suspended" => new("停止中", "Suspended"),
        _ => new(state, state),
    };

    /// <summary>Whether a person has a second factor.</summary>
    public static Bilingual FactorOf(string factor) => factor switch
    {
        "codes" => new("使っています", "In use"),
        "none" => new("使っていません", "Not in use"),
        _ => new(factor, factor),
    };

    /// <summary>What can be done with an account, as its button says it.</summary>
    public static Bilingual Act(string act) => act switch
    {
        "invitation" => new("招待のメールをもう一度送る", "Send the invitation again"),
        "suspension" => new("利用を停止する", "Suspend"),
        "lifting" => new("停止を解く", "Lift the suspension"),
        "sign-outs" => new("すべての端末からサインアウトさせる", "Sign the person out everywhere"),
        "second-factor" => new("二段階認証をやり直させる", "Reset the second factor"),
        _ => new(act, act),
    };

    /// <summary>What that does.</summary>
    public static Bilingual Effect(string act) => act switch
    {
        "invitation" => new("新しいメールを送ります。前のメールのリンクは使えなくなります。", "A new mail is sent. The link in the earlier one no longer works."),
        "suspension" => new("すぐにサインアウトされ、停止を解くまでサインインできません。役職と書いたものは残ります。", "The person is signed out at once and cannot sign in until it is lifted. Posts and what was written stay."),
        "lifting" => new("また、今のパスワードでサインインできるようになります。", "The person can sign in again with the same password."),
        "sign-outs" => new("すべての端末で、すぐにサインアウトされます。もう一度サインインできます。", "The person is signed out of every browser at once, and may sign in again."),
        "second-factor" => new("認証アプリと回復コードが使えなくなり、次のサインインで設定し直します。本人であることを確かめてから行ってください。", "The authenticator and the recovery codes stop working, and are set up anew at the next sign-in. Make sure who is asking first."),
        _ => new(act, act),
    };
}
