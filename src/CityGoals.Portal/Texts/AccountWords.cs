using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of a person's own account.</summary>
public static class AccountWords
{
    public static readonly Bilingual Title = new("自分のアカウント", "My account");
    public static readonly Bilingual SetUp = new("パスワードと二段階認証を変える", "Change password and second factor");
    public static readonly Bilingual Posts = new("自分の役職", "My posts");
    public static readonly Bilingual NoPosts = new("役職の登録がありません。管理者にご相談ください。", "You hold no post. Please ask your administrator.");
    public static readonly Bilingual Sessions = new("サインインしている端末", "Where you are signed in");
    public static readonly Bilingual SessionsLead = new("見覚えのない端末があるときは、サインアウトさせてから、パスワードを変えてください。", "If you do not know one of these, sign it out and change your password.");
    public static readonly Bilingual Client = new("端末", "Browser");
    public static readonly Bilingual UnknownClient = new("不明な端末", "Unknown browser");
    public static readonly Bilingual NetworkAddress = new("接続元", "Network address");
    public static readonly Bilingual Started = new("サインインした日時", "Signed in");
    public static readonly Bilingual LastSeen = new("最後に使った日時", "Last used");
    public static readonly Bilingual Act = new("操作", "Action");
    public static readonly Bilingual Here = new("この端末", "This browser");
    public static readonly Bilingual SignOutThis = new("サインアウトさせる", "Sign out");
    public static readonly Bilingual Everywhere = new("すべての端末からサインアウトする", "Sign out everywhere");
    public static readonly Bilingual EverywhereLead = new("この端末も含めて、すべてサインアウトします。保存したものは残ります。", "This signs you out of every browser, this one too. What you saved is kept.");
    public static readonly Bilingual Ended = new("その端末をサインアウトさせました。", "That browser is signed out.");
    public static readonly Bilingual CodesLeft = new("回復コードの残り", "Recovery codes left");

    public static Bilingual SignOutOf(string client) => new($"{client}をサインアウトさせる", $"Sign out {client}");
}
