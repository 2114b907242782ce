using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the pages of plans and of what alignments mean in them.</summary>
public static class PlanWords
{
    public static readonly Bilingual Title = new("計画", "Plans");
    public static readonly Bilingual Lead = new(
        "総合計画や総合戦略などの体系です。目標がどの要素を支えているかを、ここから見られます。",
        "The city's plans as trees. From here you see which elements the goals serve.");
    public static readonly Bilingual Empty = new("登録した計画はまだありません。", "No plan has been entered yet.");
    public static readonly Bilingual EmptyAdvice = new("計画の一覧表（CSVかExcel）があれば、そのまま登録できます。", "A table of the plan (CSV or Excel) can be entered as it is.");
    public static readonly Bilingual Name = new("名称", "Name");
    public static readonly Bilingual Version = new("版", "Version");
    public static readonly Bilingual Period = new("計画の期間", "Period");
    public static readonly Bilingual Elements = new("要素", "Elements");
    public static readonly Bilingual Add = new("計画を登録する", "Enter a plan");
    public static readonly Bilingual Edit = new("計画を直す", "Correct the plan");
    public static readonly Bilingual Remove = new("計画を削除する", "Remove the plan");
    public static readonly Bilingual RemoveLead = new("目標も次の計画も結び付いていない計画だけを削除できます。", "Only a plan that no goal and no later plan refers to can be removed.");
    public static readonly Bilingual NotRemoved = new("削除していません", "Not removed");
    public static readonly Bilingual Saved = new("登録しました。", "Saved.");
    public static readonly Bilingual Removed = new("削除しました。", "Removed.");
    public static readonly Bilingual Code = new("計画のコード", "Code");
    public static readonly Bilingual CodeHint = new(
        "版が変わっても同じにする短い名前です。英小文字、数字、ハイフン。例：comprehensive",
        "A short name that stays the same from version to version: small letters, digits, hyphens.");
    public static readonly Bilingual CodeFault = new("計画のコードは、英小文字、数字、間のハイフンで書いてください。", "Write the code with small letters, digits and hyphens between them.");
    public static readonly Bilingual NameEn = new("英語の名称", "Name in English");
    public static readonly Bilingual VersionName = new("版の名称", "Name of the version");
    public static readonly Bilingual VersionHint = new("例：前期基本計画、令和6年3月策定。空欄でもかまいません。", "Such as the first half of the plan, or when it was made. It may stay empty.");
    public static readonly Bilingual From = new("始まりの日", "First day");
    public static readonly Bilingual To = new("終わりの日", "Last day");
    public static readonly Bilingual ToHint = new("決まっていなければ空欄にしてください。例：令和10年3月31日", "Leave it empty where it is not fixed. Such as: 2028-03-31");
    public static readonly Bilingual ToBeforeFrom = new("終わりの日が始まりの日より前です。", "The last day is before the first.");
    public static readonly Bilingual FileField = new("計画の一覧表", "Table of the plan");
    public static readonly Bilingual FileHint = new(
        "CSVかExcel（.xlsx）。1行に1要素で「コード、上位コード、階層、番号、名称」の列、または「編、章、節」のように階層ごとの列があるもの。前の版から続く要素は「前計画コード」の列に書きます。",
        "CSV or Excel (.xlsx): a line for each element with the columns code, parent, level, label, title, or a column for each level. The column “replaces” names elements of the version before.");
    public static readonly Bilingual FileAgainHint = new("要素を直すときだけ選んでください。コードが同じ要素は、目標との結び付きを保ちます。", "Only to correct elements. Those with the same code keep their goals.");
    public static readonly Bilingual NoFile = new("計画の一覧表を選んでください。", "Choose the table of the plan.");
    public static readonly Bilingual TooLarge = new("ファイルが大きすぎます（上限5 MB）。", "The file is too large (limit 5 MB).");
    public static readonly Bilingual Save = new("登録する", "Save");
    public static readonly Bilingual Tree = new("計画の体系と目標", "Elements and their goals");
    public static readonly Bilingual NoGoal = new("この年度に支える目標はありません。", "No goal serves it this year.");
    public static readonly Bilingual Succession = new("前の計画からの引継ぎ", "From the plan before");
    public static readonly Bilingual SuccessionLead = new(
        "前の計画の要素ごとに、続きとなる要素を選んでください。なくなった要素は「続きはない」のままにします。",
        "Say for each element of the plan before which one goes on from it. Leave those that ended.");
    public static readonly Bilingual NoSuccessor = new("続きはない", "None goes on from it");
    public static readonly Bilingual SameTitle = new("同じ名称", "same title");
    public static readonly Bilingual More = new("続きが2つ以上あるもの", "More than one");
    public static readonly Bilingual OpenSuccession = new("前の計画の要素と結び付ける", "Link to the elements of the plan before");
    public static readonly Bilingual Meant = new("計画の要素との結び付き", "Elements of the plans");
    public static readonly Bilingual NothingToChoose = new("文から見つかった要素はありません。下の欄で探せます。", "The words name no element. Search below.");
    public static readonly Bilingual Find = new("計画の要素を探す", "Search the plans");
    public static readonly Bilingual FindHint = new("番号や名称の一部。空白で区切ると、すべてを含むものを探します。", "Part of a number or title. Words with spaces between them must all be there.");
    public static readonly Bilingual FindButton = new("探す", "Search");
    public static readonly Bilingual Found = new("検索で見つかったもの", "found by your search");
    public static readonly Bilingual NotFound = new("見つかりませんでした。この年度の計画から探しています。", "Nothing was found. The plans of this fiscal year are searched.");
    public static readonly Bilingual WriteText = new("選んだ要素から文を書く", "Write the text from what is chosen");
    public static readonly Bilingual Undecided = new("位置付けの確認", "Alignments to confirm");
    public static readonly Bilingual UndecidedLead = new(
        "シートの「位置付け」の文が、計画のどの要素を指すかを確かめます。シートの文は変わりません。",
        "Say which elements of the plans the words of each sheet mean. The words themselves stay.");
    public static readonly Bilingual AllDecided = new("確認を待つ位置付けはありません。", "No alignment waits to be confirmed.");
    public static readonly Bilingual AsProposed = new("選んだ要素を指す", "It means what is chosen");
    public static readonly Bilingual NoneFits = new("当てはまる要素はない", "No element fits");
    public static readonly Bilingual Later = new("あとで決める", "Decide later");
    public static readonly Bilingual Decide = new("確定する", "Confirm");
    public static readonly Bilingual Decided = new("確定しました。", "Confirmed.");
    public static readonly Bilingual NotDecided = new("何も確定していません", "Nothing was confirmed");
    public static readonly Bilingual NothingChosen = new("要素を1つ以上選ぶか、「当てはまる要素はない」にしてください。", "Choose at least one element, or say that none fits.");
    public static readonly Bilingual NoProposal = new("文に合う要素が見つかりません。目標を編集して選ぶか、「当てはまる要素はない」にしてください。", "The words fit no element. Choose one while editing the goal, or say that none fits.");
    public static readonly Bilingual NextPage = new("次の目標へ", "Next goals");
    public static readonly Bilingual SeeUndecided = new("確認を待つ位置付けを見る", "See the alignments to confirm");
    public static readonly Bilingual Serves = new("支える計画の要素", "Serves");

    /// <summary>How the official form names the place in a plan; it is written in Japanese.</summary>
    public static string LabelOf(string plan) => $"{plan}における位置付け";

    public static readonly Bilingual FromWords = new("文から見つかったもの", "named by the words");
    public static readonly Bilingual Uncertain = new("確かではありません", "not certain");

    private static readonly Dictionary<string, Bilingual> Doubts = new(StringComparer.Ordinal)
    {
        ["spelling"] = new("表記が少し違います", "spelled a little differently"),
        ["more-words"] = new("ほかの言葉もあります", "more is written"),
        ["number-only"] = new("番号だけで判断しました", "told by the number alone"),
        ["title-only"] = new("名称だけで判断しました", "told by the title alone"),
        ["other-number"] = new("番号が違います", "the number is another one's"),
        ["other-title"] = new("名称が違います", "the title is another one"),
        ["other-place"] = new("上の階層が違います", "it lies elsewhere in the plan"),
        ["several"] = new("ほかにも候補があります", "others fit as well"),
    };

    /// <summary>Why to look twice.</summary>
    public static Bilingual Doubt(string doubt) => Doubts.GetValueOrDefault(doubt, Uncertain);

    /// <summary>How many wait.</summary>
    public static Bilingual Waiting(int count) => new($"{Counted.Number(count)}件", $"{Counted.Number(count)} to confirm");

    /// <summary>How many elements a plan has.</summary>
    public static Bilingual Count(int elements) => new($"{Counted.Number(elements)}件", Counted.Number(elements));

    /// <summary>How many goals serve an element.</summary>
    public static Bilingual Goals(int count) => new($"目標{Counted.Number(count)}件", count == 1 ? "1 goal" : $"{Counted.Number(count)} goals");
}
