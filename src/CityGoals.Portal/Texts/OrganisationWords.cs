using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of departments, sections and their changes.</summary>
public static class OrganisationWords
{
    public static readonly Bilingual Title = new("組織", "Departments");
    public static readonly Bilingual On = new("この日の組織", "As of this day");
    public static readonly Bilingual Choose = new("この部局にする", "Choose this department");
    public static readonly Bilingual Add = new("部局・課を作る", "Add a department or section");
    public static readonly Bilingual Reorganise = new("組織を変える", "Reorganise");
    public static readonly Bilingual Empty = new("この日には、部局がありません。", "There is no department on this day.");
    public static readonly Bilingual Coming = new("これからの変更", "Coming changes");
    public static readonly Bilingual NoneComing = new("予定されている変更はありません。", "No change is planned.");
    public static readonly Bilingual Code = new("コード", "Code");
    public static readonly Bilingual CodeHint = new("半角の英小文字、数字、ハイフンで、40文字まで。あとから変えられません。例：soumu-jinji", "Lower-case letters, digits and hyphens, 40 at most. It cannot be changed later. For example: soumu-jinji");
    public static readonly Bilingual CodeWrong = new("コードは、半角の英小文字、数字、ハイフンで入力してください。", "Use lower-case letters, digits and hyphens for the code.");
    public static readonly Bilingual CodeTaken = new("同じコードの部局・課があります。別のコードにしてください。", "There is a department with this code already. Choose another.");
    public static readonly Bilingual Kind = new("種類", "Kind");
    public static readonly Bilingual Parent = new("属する部局", "Belongs to");
    public static readonly Bilingual NoParent = new("どこにも属さない", "Nothing above it");
    public static readonly Bilingual ParentMissing = new("課・係には、属する部局を選んでください。", "A section needs a department above it.");
    public static readonly Bilingual Name = new("名称", "Name");
    public static readonly Bilingual NameEn = new("英語の名称", "Name in English");
    public static readonly Bilingual From = new("できる日", "First day");
    public static readonly Bilingual Added = new("部局・課を登録しました。", "The department is entered.");
    public static readonly Bilingual Reorganised = new("組織の変更を登録しました。その日に自動で変わります。", "The change is entered. It takes effect on its day by itself.");
    public static readonly Bilingual ChangeKind = new("変え方", "Kind of change");
    public static readonly Bilingual ChangeOn = new("変える日", "Day of the change");
    public static readonly Bilingual ChangeOnHint = new("この日から新しい組織になります。例：令和9年4月1日", "The new organisation begins on this day. For example 1 April 2027");
    public static readonly Bilingual GoOn = new("次に進む", "Continue");
    public static readonly Bilingual Old = new("今の部局・課", "What there is now");
    public static readonly Bilingual OldOne = new("変える部局・課を選んでください。", "Choose the one to change.");
    public static readonly Bilingual OldMany = new("一つにする部局・課を、2つ以上選んでください。", "Choose two or more to bring together.");
    public static readonly Bilingual New = new("新しい部局・課", "What there will be");
    public static readonly Bilingual AddRow = new("新しい部局・課の欄を増やす", "Add another one");
    public static readonly Bilingual MovePosts = new("役職も、就いている人と一緒に新しい部局・課へ移す", "Move the posts, with their holders, to the new one");
    public static readonly Bilingual MovePostsNot = new("役職は移しません。前の日で終わります。", "Posts do not move; they end the day before.");
    public static readonly Bilingual MovePostsYes = new("役職は、就いている人と一緒に移ります。", "Posts move, with their holders.");
    public static readonly Bilingual Check = new("変更の内容を確かめる", "Check the change");
    public static readonly Bilingual CheckTitle = new("組織の変更の確認", "Check the reorganisation");
    public static readonly Bilingual Register = new("この内容で登録する", "Enter this change");
    public static readonly Bilingual Ends = new("前の日で終わるもの", "Ends the day before");
    public static readonly Bilingual Begins = new("新しく始まるもの", "Begins on the day");
    public static readonly Bilingual Posts = new("役職", "Posts");

    /// <summary>Where one of them stands: its kind.</summary>
    public static Bilingual KindOf(string kind) => kind switch
    {
        "office" => new("局・本部", "Office"),
        "department" => new("部局", "Department"),
        "section" => new("課・係", "Section"),
        _ => new(kind, kind),
    };

    /// <summary>How an organisation changes.</summary>
    public static Bilingual ChangeOf(string kind) => kind switch
    {
        "rename" => new("名称を変える", "Rename"),
        "merge" => new("一つにする（統合）", "Merge"),
        "split" => new("分ける（分割）", "Split"),
        "move" => new("別の部局に移す", "Move to another department"),
        "close" => new("なくす（廃止）", "Close"),
        _ => new(kind, kind),
    };

    public static Bilingual NewNumber(int number) => new($"新しい部局・課 {number}", $"New department {number}");

    /// <summary>A department begins.</summary>
    public static Bilingual BeginsOn(Bilingual day) => new($"{day.Ja}にできます", $"begins on {day.En}");

    /// <summary>A department ends; the day is its last.</summary>
    public static Bilingual EndsOn(Bilingual day) => new($"{day.Ja}で終わります", $"ends on {day.En}");

    public static Bilingual CameFrom(Bilingual names) => new($"もとは{names.Ja}", $"from {names.En}");

    public static Bilingual Becomes(Bilingual names) => new($"あとは{names.Ja}", $"becomes {names.En}");
}
