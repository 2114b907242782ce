using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the pages on which a sheet is written.</summary>
public static class EditWords
{
    public static readonly Bilingual Edit = new("目標シートを編集する", "Edit the goal sheet");
    public static readonly Bilingual New = new("新しい目標を作る", "Make a new goal");
    public static readonly Bilingual EditLink = new("編集する", "Edit");
    public static readonly Bilingual Lead = new(
        "公式の様式の順に並んでいます。途中でも保存できます。承認されて公表されるまで、市民には公開されません。",
        "The fields stand in the order of the official form. You can save at any time. Nothing is shown to citizens before it is approved and published.");
    public static readonly Bilingual Where = new("部局と年度", "Department and year");
    public static readonly Bilingual Title = new("重点目標", "Priority goal");
    public static readonly Bilingual TitleHint = new("何を成し遂げるかを、1文で書いてください。", "Say in one sentence what is to be achieved.");
    public static readonly Bilingual Alignments = new("位置付け", "Place in the plans");
    public static readonly Bilingual AlignmentLabel = new("計画の名前", "Plan");
    public static readonly Bilingual AlignmentText = new("計画の中の位置", "Place in the plan");
    public static readonly Bilingual AlignmentHint = new("編・章・節など、計画にあるとおりに書いてください。", "As the plan has it: part, chapter, section.");
    public static readonly Bilingual AddAlignment = new("位置付けを加える", "Add a place in a plan");
    public static readonly Bilingual SituationHint = new("いま何が問題か、数や事実とともに書いてください。", "What the problem is now, with figures and facts.");
    public static readonly Bilingual PurposeHint = new("何のために行い、達成すると何がよくなるかを書いてください。", "What it is for, and what becomes better.");
    public static readonly Bilingual InitiativeTitle = new("取組項目", "Initiative");
    public static readonly Bilingual Note = new("取組項目全体についての記載", "Note on the initiative as a whole");
    public static readonly Bilingual NoteHint = new("期間や目標の欄に、取組項目全体について書くことがあるときだけ入力してください。", "Only where the columns say something of the whole initiative.");
    public static readonly Bilingual Since = new("継続", "Carried over from");
    public static readonly Bilingual SinceHint = new("前の年度から続くときだけ。例：R7から継続", "Only where it goes on from an earlier year. Write since when, as R7 for 2025.");
    public static readonly Bilingual Number = new("番号", "Number");
    public static readonly Bilingual ActionTitle = new("実施する内容", "What is done");
    public static readonly Bilingual AddInitiative = new("取組項目を加える", "Add an initiative");
    public static readonly Bilingual AddAction = new("実施する内容を加える", "Add an action");
    public static readonly Bilingual Up = new("上へ", "Move up");
    public static readonly Bilingual Down = new("下へ", "Move down");
    public static readonly Bilingual Remove = new("取り除く", "Remove");
    public static readonly Bilingual CorrectReading = new("読み取りを直す", "Correct the reading");
    public static readonly Bilingual SaidAs = new("別の言い方", "In other words");
    public static readonly Bilingual UndoReading = new("人の読み取りを取り消して、文から読み直す", "Drop the person's reading and read the words again");
    public static readonly Bilingual NotesHint = new("報告の時期に書くことが多い欄です。空欄でもかまいません。", "Mostly written when reporting. They may stay empty.");
    public static readonly Bilingual Reason = new("変更の理由", "Reason for the change");
    public static readonly Bilingual ReasonHint = new("履歴に残ります。空欄でもかまいません。", "It is kept in the history. It may stay empty.");
    public static readonly Bilingual Save = new("保存する", "Save");
    public static readonly Bilingual Keep = new("保存して編集を続ける", "Save and go on");
    public static readonly Bilingual Check = new("読み取りを確かめる", "Check the readings");
    public static readonly Bilingual NotSavedYet = new("まだ保存していません。", "Not saved yet.");
    public static readonly Bilingual Saved = new("保存しました。", "Saved.");
    public static readonly Bilingual MayNot = new("このシートは編集できません。", "You cannot edit this sheet.");
    public static readonly Bilingual MayNotAdvice = new(
        "下書きと差し戻されたシートを、その部局の担当と部局長が編集できます。提出したものは取り下げてから、公表したものは改める手続きをしてから編集してください。",
        "Drafts and returned sheets are edited by the department's authors and head. Withdraw what was submitted, take back to revise what was published.");
    public static readonly Bilingual NoDepartment = new("シートを書ける部局がありません。", "There is no department whose sheets you can write.");
    public static readonly Bilingual Back = new("シートに戻る", "Back to the sheet");

    public static readonly Bilingual ConflictTitle = new("ほかの人が先に保存しました。まだ保存していません。", "Someone saved first. Yours is not saved yet.");
    public static readonly Bilingual ConflictMerged = new(
        "相手だけが変えた箇所は相手の内容に、自分だけが変えた箇所は自分の内容にしてあります。下の箇所は両方が変えています。どちらにするか選ぶか、入力欄で書き直して、保存してください。",
        "What only they changed is as they saved it, what only you changed is as you entered it. Both of you changed the parts below. Choose, or rewrite them in the fields, and save.");
    public static readonly Bilingual ConflictFree = new(
        "同じ箇所を変えたところはありません。両方の変更を入れてあります。確かめて、もう一度保存してください。",
        "You did not change the same parts. Both changes are in the form. Check it and save again.");
    public static readonly Bilingual ConflictUnknown = new(
        "もとの版が分からないため、自動では合わせていません。今のシートと見比べて、よければもう一度保存してください。",
        "The revision that you began with is not known, so nothing was merged. Compare with the sheet as it is now, and save again if yours is right.");
    public static readonly Bilingual Base = new("元の内容", "As it was");
    public static readonly Bilingual Theirs = new("相手の保存", "What they saved");
    public static readonly Bilingual Mine = new("自分の入力", "What you entered");
    public static readonly Bilingual Gone = new("（ありません）", "(not there)");
    public static readonly Bilingual TakeTheirs = new("相手の保存にする", "Take what they saved");
    public static readonly Bilingual TakeMine = new("自分の入力にする", "Keep what you entered");
    public static readonly Bilingual KeepPart = new("残す", "Keep it");
    public static readonly Bilingual RemovePart = new("取り除く", "Remove it");
    public static readonly Bilingual Removal = new("取り除くか残すか", "Removed or kept");
    public static readonly Bilingual Place = new("順序", "Order");
    public static readonly Bilingual DecideBelow = new("下の入力欄で決めてください。", "Decide in the fields below.");

    public static readonly Bilingual Delete = new("この下書きを削除する", "Delete this draft");
    public static readonly Bilingual DeleteTitle = new("下書きを削除する", "Delete a draft");
    public static readonly Bilingual DeleteLead = new("一度も提出していない下書きだけを削除できます。監査記録には残ります。元には戻せません。", "Only a draft that was never submitted can be deleted. The audit trail keeps it. It cannot be undone.");
    public static readonly Bilingual Deleted = new("下書きを削除しました。", "The draft is deleted.");
    public static readonly Bilingual NotDeleted = new("削除できませんでした。", "It was not deleted.");

    public static readonly Bilingual Kept = new("保存していない入力が、このブラウザに残っています。", "This browser has kept input that was not saved.");
    public static readonly Bilingual Restore = new("残っている入力を開く", "Open what was kept");
    public static readonly Bilingual Discard = new("残っている入力を捨てる", "Discard it");
    public static readonly Bilingual KeptHere = new("入力はこのブラウザに控えています。保存するまで、ほかの人には見えません。", "Your input is kept in this browser. Nobody else sees it until you save.");

    /// <summary>What both changed is not decided yet.</summary>
    public static Bilingual ChooseFirst(Bilingual field) => new($"「{field.Ja}」をどちらの内容にするか選んでください。", $"{field.En}: choose whose words hold.");

    /// <summary>A part by its place in the form, from 1.</summary>
    public static Bilingual InitiativeOf(int place) => new($"取組項目{place}", $"Initiative {place}");

    public static Bilingual ActionOf(int initiative, int place) => new($"取組項目{initiative}の実施内容{place}", $"Action {place} of initiative {initiative}");

    public static Bilingual AlignmentNamed(string plan) => new($"位置付け「{plan}」", $"Place in “{plan}”");

    /// <summary>A field of a part.</summary>
    public static Bilingual Of(Bilingual part, Bilingual field) => new($"{part.Ja}：{field.Ja}", $"{part.En}: {field.En}");

    public static Bilingual AlignmentAt(int place) => new($"位置付け{place}", $"Place in a plan {place}");
}
