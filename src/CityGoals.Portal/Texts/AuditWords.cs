using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the audit trail's page.</summary>
public static class AuditWords
{
    public static readonly Bilingual Title = new("監査記録", "Audit trail");
    public static readonly Bilingual Lead = new("誰が、いつ、何をしたかの記録です。記録は書き換えられません。", "Who did what, and when. What is here cannot be rewritten.");
    public static readonly Bilingual Service = new("記録の種別", "Trail");
    public static readonly Bilingual Kind = new("操作", "Act");
    public static readonly Bilingual AllKinds = new("すべての操作", "All acts");
    public static readonly Bilingual Search = new("言葉で探す", "Words");
    public static readonly Bilingual From = new("この日から", "From");
    public static readonly Bilingual To = new("この日まで", "To");
    public static readonly Bilingual When = new("日時", "When");
    public static readonly Bilingual Who = new("職員", "Who");
    public static readonly Bilingual What = new("内容", "What");
    public static readonly Bilingual Subject = new("対象", "Subject");
    public static readonly Bilingual Details = new("前後の値", "Values");
    public static readonly Bilingual Before = new("前", "Before");
    public static readonly Bilingual After = new("後", "After");
    public static readonly Bilingual Nothing = new("なし", "Nothing");
    public static readonly Bilingual Older = new("前の記録を見る", "Older entries");
    public static readonly Bilingual Export = new("CSVで出力する", "Export as CSV");
    public static readonly Bilingual Check = new("書き換えがないか確かめる", "Check for tampering");
    public static readonly Bilingual Empty = new("この範囲の記録はありません。", "There are no entries here.");
    public static readonly Bilingual EmptyAdvice = new("探す言葉や日付を変えてください。", "Try other words or dates.");
    public static readonly Bilingual Broken = new("記録が書き換えられています", "The trail was tampered with");
    public static readonly Bilingual BrokenAdvice = new("データベースの管理者に連絡し、控えの記録と突き合わせてください。", "Tell whoever runs the database, and compare with a backup.");

    public static Bilingual Intact(string entries) => new($"{entries}件の記録は、すべて書かれたときのままです。", $"All {entries} entries are as they were written.");

    public static Bilingual BrokenAt(string sequence, string whole) =>
        new($"{sequence}番目の記録が、書かれたときと違います。その前の{whole}件は書かれたときのままです。", $"Entry {sequence} is not as it was written. The {whole} before it are.");

    /// <summary>The trail of a service, by what the service is for.</summary>
    public static Bilingual Trail(string service) => service switch
    {
        "goals" => new("目標のシート", "Goal sheets"),
        "progress" => new("報告", "Reports"),
        "notifications" => new("お知らせ", "Notifications"),
        "analytics" => new("集計", "Figures"),
        "signin" => new("サインイン・人・役職", "Sign-in, people and posts"),
        _ => new(service, service),
    };

    /// <summary>What can have been done, by the kind of entry, in the order in which it is offered.</summary>
    public static readonly OrderedDictionary<string, Bilingual> Acts = new(StringComparer.Ordinal)
    {
        ["sheets-imported"] = new("取り込み", "Import"),
        ["readings-decided"] = new("読み取りの確認・修正", "Decision on readings"),
        ["sheet-edited"] = new("シートの作成・変更・削除", "Making, changing or deleting a sheet"),
        ["sheet-step-taken"] = new("提出・承認・差戻し", "Submission or approval"),
        ["sheet-published"] = new("公表", "Publication"),
        ["sheets-ranked"] = new("優先順位の付け直し", "Change of ranks"),
        ["plan-changed"] = new("計画の登録・変更", "Plan entered or changed"),
        ["year-changed"] = new("年度の開始・締切り", "Fiscal year opened or closed"),
        ["goals-carried-over"] = new("目標の継続・部局の変更", "Goals carried over or given to another department"),
        ["alignments-decided"] = new("位置付けと計画の結び付け", "Alignment linked to a plan"),
        ["sheet-commented"] = new("シートへのコメント", "Comment on a sheet"),
        ["round-changed"] = new("報告の回・判定の尺度", "Reporting round or judgement scale"),
        ["report-changed"] = new("報告の保存・提出・承認・公表", "Saving, submitting, approving or publishing a report"),
        ["figures-changed"] = new("実績値", "Achieved figures"),
        ["evidence-changed"] = new("根拠となるファイル", "Evidence files"),
        ["municipality-set-up"] = new("市と部局の設定", "Set-up of the city"),
        ["rebuild-requested"] = new("集計の作り直し", "Rebuild"),
        ["exported"] = new("出力", "Export"),
        ["denied"] = new("権限のない操作", "Refused"),
        ["signed-in"] = new("サインイン", "Signed in"),
        ["sign-in-refused"] = new("サインインの失敗", "Sign-in refused"),
        ["signed-out"] = new("サインアウト", "Signed out"),
        ["password-set"] = new("パスワードの設定", "Password set"),
        ["second-factor-changed"] = new("二段階認証の変更", "Second factor changed"),
        ["person-changed"] = new("人の登録・変更", "Person changed"),
        ["post-changed"] = new("役職・異動", "Post or transfer"),
        ["organisation-changed"] = new("組織改正", "Re-organisation"),
        ["staff-imported"] = new("人・役職の取り込み", "Import of staff"),
    };

    /// <summary>What was done.</summary>
    public static Bilingual Act(string kind) => Acts.TryGetValue(kind, out var act) ? act : new(kind, kind);
}
