using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of a sheet's way through the posts.</summary>
public static class StepWords
{
    public static readonly Bilingual History = new("これまでの手続き", "Steps so far");
    public static readonly Bilingual When = new("日時", "When");
    public static readonly Bilingual Who = new("操作した人", "Who");
    public static readonly Bilingual What = new("手続き", "Step");
    public static readonly Bilingual Reason = new("理由", "Reason");
    public static readonly Bilingual NoReason = new("なし", "None");
    public static readonly Bilingual ReturnedTitle = new("差し戻されています。", "This sheet was returned.");
    public static readonly Bilingual OwnSubmission = new("ご自分の提出は承認できません。同じ役職のほかの人か、代理の人が承認します。", "You cannot approve your own submission. Somebody else who holds the post, or its deputy, does.");
    public static readonly Bilingual ToCheck = new("提出の前に確かめてください", "Please check before you submit");
    public static readonly Bilingual Unread = new(
        "読み取れない期間・期限があります。このままでも提出できますが、期限のお知らせは届きません。", "Some periods could not be read. You can submit all the same, but nobody is reminded of them.");
    public static readonly Bilingual NothingToCheck = new("期間・期限はすべて読み取れています。", "Every period and deadline was read.");
    public static readonly Bilingual Place = new("どこについて", "About");
    public static readonly Bilingual WholeSheet = new("シート全体", "The whole sheet");
    public static readonly Bilingual Closed = new("今の状態では、この手続きはできません。", "This step is not open now.");
    public static readonly Bilingual ClosedAdvice = new("ほかの人が先に操作したか、別の役職の手続きです。シートで今の状態を確かめてください。", "Someone else acted first, or the step belongs to another post. See the sheet as it is now.");
    public static readonly Bilingual BackToSheet = new("シートに戻る", "Back to the sheet");
    public static readonly Bilingual NotDone = new("手続きはできませんでした。入力は残っています。", "The step was not taken. Your input is kept.");

    /// <summary>The step as a heading and in the history.</summary>
    public static Bilingual Of(string step) => step switch
    {
        "submit" => new("提出", "Submission"),
        "approve" => new("承認", "Approval"),
        "return" => new("差戻し", "Return"),
        "withdraw" => new("取下げ", "Withdrawal"),
        "revise" => new("改定の開始", "Start of a revision"),
        _ => new(step, step),
    };

    /// <summary>The button that takes the step.</summary>
    public static Bilingual Button(string step) => step switch
    {
        "submit" => new("提出する", "Submit"),
        "approve" => new("承認する", "Approve"),
        "return" => new("差し戻す", "Return"),
        "withdraw" => new("取り下げる", "Withdraw"),
        _ => new("改める", "Revise"),
    };

    /// <summary>What follows from the step.</summary>
    public static Bilingual Effect(string step) => step switch
    {
        "submit" => new("部局長の承認を待ちます。承認されるまでは取り下げることができます。", "It waits for the head of the department. You can withdraw it until it is approved to the end."),
        "approve" => new("部局長の承認の後は企画担当の承認を待ち、企画担当の承認の後は公表できるようになります。", "After the head it waits for the planning office; after the planning office it can be published."),
        "return" => new("担当部局の手元に戻ります。理由は担当者に届き、手続きの記録に残ります。", "It goes back to the department. The reason reaches the author and stays on record."),
        "withdraw" => new("下書きに戻ります。内容は失われません。", "It becomes a draft again. Nothing of it is lost."),
        _ => new(
            "下書きに戻り、承認を受け直します。公表中の版は、次の版を公表するまでそのまま市民に見えます。",
            "It becomes a draft and is approved again. What is published stays visible to citizens until the next revision is."),
    };

    /// <summary>What is said once the step is taken.</summary>
    public static Bilingual Done(string step) => step switch
    {
        "submit" => new("部局長に提出しました。", "Submitted to the head of the department."),
        "approve" => new("承認しました。", "Approved."),
        "return" => new("差し戻しました。", "Returned."),
        "withdraw" => new("取り下げました。下書きに戻っています。", "Withdrawn. It is a draft again."),
        _ => new("改定を始めました。下書きに戻っています。", "The revision has begun. It is a draft again."),
    };

    /// <summary>Why, for a step that has to be explained.</summary>
    public static Bilingual ReasonOf(string step) => step == "return" ? new("差し戻す理由", "Reason for the return") : new("改める理由", "Reason for the revision");

    public static Bilingual ReasonHint(string step) => step == "return"
        ? new("担当者が何を直せばよいか分かるように書いてください。", "Say what the author should correct.")
        : new("承認する人と記録のために、何をなぜ改めるかを書いてください。", "Say what changes and why, for those who approve and for the record.");

    /// <summary>A reason that speaks of one action.</summary>
    public static Bilingual AboutAction(string action) => new($"「{action}」について：", $"About “{action}”: ");

    /// <summary>What is published while a sheet is changed.</summary>
    public static Bilingual StillPublished(int revision) => new(
        $"公表しているのは第{revision}版です。改めた内容は、承認を受けて公表するまで市民には見えません。",
        $"Revision {revision} is the published one. What changes here is not seen by citizens until it is approved and published.");
}
