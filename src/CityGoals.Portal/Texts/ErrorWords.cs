using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the pages that say that something cannot be shown.</summary>
public static class ErrorWords
{
    public static readonly Bilingual GoHome = new("ホームに戻る", "Go to the first page");
    public static readonly Bilingual SignInAgain = new("もう一度サインインする", "Sign in again");
    public static readonly Bilingual SignInNewTab = new("新しいタブでサインインする", "Sign in, in a new tab");
    public static readonly Bilingual SignInBeside = new(
        "入力は、このページに残っています。このページを閉じずに、新しいタブでサインインしてから、下のボタンでもう一度送ってください。",
        "What you typed is kept in this page. Leave it open, sign in in a new tab, and then send it again with the button below.");
    public static readonly Bilingual TryAgain = new("もう一度開く", "Try again");
    public static readonly Bilingual SendAgain = new("もう一度送る", "Send again");
    public static readonly Bilingual SeeGoals = new("目標の一覧からさがす", "Look in the list of goals");

    /// <summary>What came too often stands on the page and can be sent from there.</summary>
    public static readonly Bilingual TypedIsKept = new("入力は残っています。時間になったら、下のボタンでもう一度送れます。", "What you typed is kept. When it is time, send it again with the button below.");

    /// <summary>What came too often were files.</summary>
    public static readonly Bilingual FilesAreNotKept = new("何も送られていません。時間になったら、前の画面に戻ってファイルを選び直してください。", "Nothing was sent. When it is time, go back and choose the files again.");

    /// <summary>What came too often only asked to see something.</summary>
    public static readonly Bilingual NothingIsLost = new("保存したものは残っています。", "What was saved is kept.");

    /// <summary>What happened.</summary>
    public static Bilingual Title(int status) => status switch
    {
        400 => new("送られた内容を受け付けられませんでした", "The request could not be accepted"),
        401 => new("サインインが切れました", "You are signed out"),
        403 => new("このページを見る権限がありません", "You may not see this page"),
        404 => new("ページが見つかりません", "Page not found"),
        413 => new("ファイルが大きすぎます", "The files are too large"),
        429 => new("短い時間に回数が多すぎます", "Too many requests in a short time"),
        503 => new("サービスが応答していません", "A service does not answer"),
        < 500 => new("受け付けられませんでした", "The request was refused"),
        _ => new("問題が起きました", "Something failed"),
    };

    /// <summary>What is kept and what to do.</summary>
    public static Bilingual Advice(int status) => status switch
    {
        400 => new("画面を開いてから時間がたったのかもしれません。前の画面に戻り、開き直してから、もう一度送ってください。", "The page may have been open for too long. Go back, reload it and send again."),
        401 => new("保存したものは残っています。もう一度サインインしてください。", "What was saved is kept. Please sign in again."),
        403 => new("このページは、役職によって見られる人が決まっています。必要なときは企画課か管理者にご相談ください。", "Who may see it depends on the post. If you need it, ask the planning office or your administrator."),
        404 => new("アドレスが変わったか、まちがっている可能性があります。", "The address may have changed or contain a mistake."),
        413 => new("何も取り込んでいません。一度に送るファイルを減らしてください。", "Nothing was imported. Send fewer files at once."),
        429 => new("しばらく待ってから、もう一度試してください。", "Please try again in a while."),
        503 => new("保存したものは残っています。しばらく待ってから、もう一度開いてください。続くときは、番号を管理者に伝えてください。", "What was saved is kept. Please try again in a while. If it goes on, quote the number to your administrator."),
        < 500 => new("前の画面に戻り、内容を確かめてください。", "Go back and check what you sent."),
        _ => new("保存したものは残っています。続くときは、番号を管理者に伝えてください。", "What was saved is kept. If it goes on, quote the number to your administrator."),
    };

    /// <summary>The number by which an administrator finds what happened.</summary>
    public static Bilingual Number(string number) => new($"番号 {number}", $"Number {number}");

    /// <summary>Which service it is.</summary>
    public static Bilingual Service(string service) => service switch
    {
        "goals" => new("目標のサービス", "the goals service"),
        "progress" => new("報告のサービス", "the reports service"),
        "notifications" => new("期限のサービス", "the deadlines service"),
        "analytics" => new("状況のサービス", "the status service"),
        "signin" => new("サインインのサービス", "the sign-in service"),
        _ => new(service, service),
    };

    public static Bilingual ServiceDown(string service) => new($"{Service(service).Ja}が応答していません", $"{Capital(Service(service).En)} does not answer");

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
