using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of forms: what a field asks for, and what is wrong in it.</summary>
public static class FieldWords
{
    public static readonly Bilingual Required = new("※必須", "(required)");
    public static readonly Bilingual Choose = new("選んでください", "Please choose");
    public static readonly Bilingual ToCorrect = new("入力を確かめてください。まだ何も変えていません。", "Please check what you entered. Nothing has been changed yet.");
    public static readonly Bilingual NotDone = new("できませんでした。入力は残っています。", "This was not done. Your input is kept.");
    public static readonly Bilingual NoAnswer = new("サインインのサービスが応答していません。", "The sign-in service does not answer.");
    public static readonly Bilingual NoAnswerAdvice = new("しばらく待ってから、もう一度送ってください。二重に登録されることはありません。", "Please wait a little and send it again. Nothing is done twice.");
    public static readonly Bilingual DateHint = new("例：令和9年4月1日、R9.4.1、2027-04-01", "For example 1 April 2027 or 2027-04-01");
    public static readonly Bilingual DateUnread = new("日付を読み取れません。令和9年4月1日、2027-04-01のように入力してください。", "The date could not be read. Enter it like 1 April 2027 or 2027-04-01.");
    public static readonly Bilingual CheckDates = new("日付の読み取りを確かめる", "Check how the dates are read");
    public static readonly Bilingual UntilBeforeFrom = new("最後の日は、最初の日より前にできません。", "The last day cannot lie before the first.");
    public static readonly Bilingual Changed = new("ほかの人が先に保存しました。両方残しています。見比べて、よければもう一度保存してください。", "Someone saved first. Both are kept. Compare, and save again if yours is right.");
    public static readonly Bilingual Theirs = new("今の内容", "As it is now");
    public static readonly Bilingual Mine = new("自分の入力", "What you entered");
    public static readonly Bilingual Item = new("項目", "Field");
    public static readonly Bilingual None = new("なし", "None");
    public static readonly Bilingual Save = new("保存する", "Save");
    public static readonly Bilingual Saved = new("保存しました。", "Saved.");
    public static readonly Bilingual Edit = new("変更する", "Change");
    public static readonly Bilingual Correct = new("入力に戻って直す", "Go back and correct");
    public static readonly Bilingual NextPage = new("次のページを見る", "Next page");
    public static readonly Bilingual FirstPage = new("最初のページに戻る", "Back to the first page");

    public static Bilingual ReadAs(Bilingual day) => new($"{day.Ja}と読みました。", $"Read as {day.En}.");

    /// <summary>A field that must not be empty is.</summary>
    public static Bilingual Missing(Bilingual label) => new($"「{label.Ja}」を入力してください。", $"Enter: {label.En}.");

    public static Bilingual TooLong(Bilingual label, int most) => new($"「{label.Ja}」は{most}文字までです。", $"{label.En}: {most} characters at most.");
}
