using CityGoals.ServiceDefaults;

namespace CityGoals.SignIn;

/// <summary>Every refusal that the API of people, posts and departments can answer.</summary>
internal static class SignInProblems
{
    private static readonly Bilingual NothingChanged = new("何も変えていません。今の内容を確かめてください。", "Nothing was changed. Look at it as it is now.");

    public static Refusal NoSuchPerson() => new("no-such-person", 404, new("この方は登録されていません。", "There is no such person."));

    public static Refusal NoSuchPost() => new("no-such-post", 404, new("この役職は登録されていません。", "There is no such post."));

    public static Refusal NoSuchHolding() => new("no-such-holding", 404, new("この役職に就いた記録がありません。", "Nobody holds or held a post by this record."));

    public static Refusal NoSuchSession() => new("no-such-session", 404, new("このサインインはもう終わっています。", "This session has ended."));

    public static Refusal NoSuchDepartment(string code) => new(
        "no-such-department", 422, new($"部局・課のコード「{code}」は、その日にありません。", $"There is no department or section {code} on that day."));

    /// <summary>It changed after the caller saw it.</summary>
    public static Refusal Stale(object current) => new(
        "stale-revision", 409, new("ほかの人が先に変更しました。", "Someone else changed this first."), NothingChanged, Members: new Dictionary<string, object?> { ["current"] = current });

    public static Refusal MailTaken() => new(
        "mail-taken", 409, new("このメールアドレスは、ほかの方が使っています。", "Someone else has this mail address."), NothingChanged);

    public static Refusal StaffNumberTaken() => new(
        "staff-number-taken", 409, new("この職員番号は、ほかの方が使っています。", "Someone else has this staff number."), NothingChanged);

    public static Refusal PostTaken() => new(
        "post-taken", 409, new("同じ部局・課に同じ名前の役職があります。", "There is a post of this title already."), NothingChanged);

    public static Refusal PostInUse() => new(
        "post-in-use", 409, new("この役職に就いた方がいるため、削除できません。", "Somebody holds or held this post: it cannot be removed."));

    /// <summary>Nobody shuts themselves out.</summary>
    public static Refusal OwnAccount() => new(
        "own-account", 403, new("ご自分のアカウントは停止できません。", "You cannot suspend your own account."),
        new("ほかの管理者に依頼してください。", "Please ask another administrator."));

    public static Refusal AlreadyActive() => new(
        "already-active", 409, new("この方はもうパスワードを決めています。", "This person has set a password already."),
        new("パスワードを忘れたときは、サインイン画面の「パスワードを忘れたとき」を案内してください。", "For a forgotten password, the sign-in page has a link."));

    public static Refusal HoldingOverlaps() => new(
        "holding-overlaps", 409, new("同じ役職に、重なる期間で就いています。", "This person holds the post in that time already."), NothingChanged);

    public static Refusal NotTheAbsent() => new(
        "not-the-absent", 422, new("代理の相手は、その期間この役職に就いていません。", "The person to stand in for does not hold this post in that time."), NothingChanged);

    public static Refusal DatesReversed() => new(
        "dates-reversed", 422, new("終わりの日が始まりの日より前です。", "The last day is before the first."));

    public static Refusal PastCannotChange() => new(
        "past-cannot-change", 409, new("過ぎた日の異動は変えられません。", "What is past cannot be changed."), NothingChanged);

    public static Refusal NotHeldThen() => new(
        "not-held-then", 422, new("その日の前日に就いていない役職があります。", "Some of these posts are not held on the day before."), NothingChanged);

    public static Refusal DepartmentTaken(string code) => new(
        "department-taken", 409, new($"部局・課のコード「{code}」は使われています。", $"The code {code} is taken."), NothingChanged);

    public static Refusal NothingToReorganise() => new(
        "nothing-to-reorganise", 422, new("この種類の組織改正では、元と先の数が合いません。", "The numbers of old and new departments do not fit this kind of change."), NothingChanged);
}
