using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the pages of the turn of the year.</summary>
public static class YearTurnWords
{
    public static readonly Bilingual Title = new("年度の切替え", "Turn of the year");
    public static readonly Bilingual Lead = new(
        "新しい年度を開き、前の年度から続く目標を引き継ぎます。前の年度のページは、そのまま残ります。",
        "Open the new fiscal year and carry over the goals that go on. The pages of the year before stay as they are.");
    public static readonly Bilingual State = new("年度の状態", "State of the year");
    public static readonly Bilingual Unopened = new("まだ開いていません", "Not open yet");
    public static readonly Bilingual Open = new("開いています", "Open");
    public static readonly Bilingual Closed = new("締め切りました", "Closed");
    public static readonly Bilingual OpenYear = new("この年度を開く", "Open this year");
    public static readonly Bilingual CloseYear = new("この年度を締め切る", "Close this year");
    public static readonly Bilingual CloseAdvice = new("締め切ると、この年度のシートは誰も変えられなくなります。あとで開き直せます。", "Nobody can change the sheets of a closed year. It can be opened again.");
    public static readonly Bilingual ClosedAdvice = new("締め切った年度のシートは、作ることも変えることもできません。", "Sheets of a closed year are neither made nor changed.");
    public static readonly Bilingual OpenFirst = new("企画担当が年度を開くと、目標を作ったり引き継いだりできるようになります。", "Goals can be made and carried over once the planning office has opened the year.");
    public static readonly Bilingual Changed = new("年度の状態を変えました。", "The state of the year was changed.");
    public static readonly Bilingual NotChanged = new("変えていません", "Not changed");
    public static readonly Bilingual Before = new("前の年度の目標", "Goals of the year before");
    public static readonly Bilingual NoneBefore = new("前の年度の目標はありません。", "There are no goals of the year before.");
    public static readonly Bilingual Goals = new("目標", "Goals");
    public static readonly Bilingual Carried = new("引継ぎ済み", "Carried over");
    public static readonly Bilingual Becomes = new("新しい年度の部局", "In the new year");
    public static readonly Bilingual None = new("後を継ぐ部局はありません", "Nobody follows it");
    public static readonly Bilingual Choose = new("引き継ぐ目標を選ぶ", "Choose what goes on");
    public static readonly Bilingual ChooseLead = new(
        "目標ごと、または実施する内容を1つずつ選べます。期間と目標は、新しい年度として読み直します。",
        "Choose whole goals or single actions. Periods and targets are read anew for the new year.");
    public static readonly Bilingual Whole = new("目標ごと引き継ぐ", "Carry the whole goal over");
    public static readonly Bilingual InParts = new("実施する内容を選んで引き継ぐ", "Carry single actions over");
    public static readonly Bilingual Into = new("引継ぎ先", "Goes into");
    public static readonly Bilingual NewGoal = new("新しい目標にする", "A new goal");
    public static readonly Bilingual Department = new("引き継ぐ部局", "Department");
    public static readonly Bilingual ChooseDepartment = new("部局を選んでください", "Choose a department");
    public static readonly Bilingual Carry = new("引き継ぐ", "Carry over");
    public static readonly Bilingual Done = new("引き継ぎました。", "Carried over.");
    public static readonly Bilingual NotDone = new("引き継いでいません", "Nothing was carried over");
    public static readonly Bilingual NothingChosen = new("引き継ぐ目標か、実施する内容を選んでください。", "Choose a goal or an action.");
    public static readonly Bilingual GoesOn = new("引継ぎ先：", "Goes on in");
    public static readonly Bilingual Since = new("前年度から継続", "Goes on from");
    public static readonly Bilingual Homeless = new("部局がなくなる目標", "Goals that lose their department");
    public static readonly Bilingual HomelessLead = new("この年度のうちに廃止や統合がある部局の目標です。移す部局を選んでください。", "Their departments end within this year. Choose who takes them over.");
    public static readonly Bilingual Move = new("部局を移す", "Give to the department");
    public static readonly Bilingual Moved = new("部局を移しました。", "The goal was given to the department.");
    public static readonly Bilingual ReviseFirst = new("先に、シートのページで改める手続きをしてください。", "Take it back to revise first, on its page.");

    /// <summary>What a state is called.</summary>
    public static Bilingual Of(string state) => state switch
    {
        "open" => Open,
        "closed" => Closed,
        _ => Unopened,
    };

    /// <summary>Carrying over into a year.</summary>
    /// <param name="year">The year's name.</param>
    public static Bilingual Turn(Bilingual year) => new($"{year.Ja}への切替え", $"Turn to {year.En}");
}
