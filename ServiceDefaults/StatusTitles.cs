namespace CityGoals.ServiceDefaults;

/// <summary>Words for refusals that the framework makes itself, before any handler of ours runs.</summary>
public static class StatusTitles
{
    /// <summary>What happened, for an HTTP status from 400.</summary>
    public static Bilingual For(int status) => status switch
    {
        400 => new("送られた内容を読み取れませんでした。", "The request could not be read."),
        401 => new("サインインが必要です。", "Sign-in is required."),
        403 => new("この操作をする権限がありません。", "You are not allowed to do this."),
        404 => new("見つかりません。", "Not found."),
        405 => new("この方法では受け付けていません。", "This method is not accepted here."),
        409 => new("ほかの変更と重なりました。", "This conflicts with another change."),
        413 => new("大きすぎます。", "Too large."),
        415 => new("この形式は受け付けていません。", "This format is not accepted."),
        429 => new("回数が多すぎます。しばらく待ってください。", "Too many requests. Please wait a while."),
        _ when status >= 500 => new("問題が起きました。番号を管理者に伝えてください。", "Something failed. Quote the number to your administrator."),
        _ => new("受け付けられませんでした。", "The request was refused."),
    };
}
