using CityGoals.Goals.Differences;
using CsCheck;

namespace CityGoals.Goals.Tests;

/// <summary>What was written anew in a text, as a reader of Japanese would mark it.</summary>
public class ComparingTexts
{
    // Of few kinds of words, so that texts often share some; with surrogates, combining marks, and both kinds of line ends.
    private static readonly string[] Pieces =
    [
        "防災", "訓練", "を", "の", "ー", "カード", "か゛", "が", "8", "10", "1,200", "．", "、", "。", "\n", "\r\n", "\r", " ", "　", "ABC", "Ａ", "🏯", "葛󠄀", "𠮷", "e\u0301", "\ud83c", "々",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[0, 14].Select(chosen => string.Concat(chosen.Select(piece => Pieces[piece])));

    [Fact]
    public void Gives_the_old_text_by_what_is_kept_and_removed_and_the_new_one_by_what_is_kept_and_added() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var runs = WordDifference.Of(before, after);

        string.Concat(runs.Where(run => run.Kind != RunKind.Added).Select(run => run.Text)).ShouldBe(before);
        string.Concat(runs.Where(run => run.Kind != RunKind.Removed).Select(run => run.Text)).ShouldBe(after);
        runs.ShouldAllBe(run => run.Text.Length > 0);
        runs.Zip(runs.Skip(1)).ShouldAllBe(pair => pair.First.Kind != pair.Second.Kind);
    });

    [Fact]
    public void Marks_a_word_of_a_long_text_and_only_that()
    {
        var text = string.Concat(Enumerable.Range(1, 400).Select(number => $"第{number}の取組を進める。\n"));

        var runs = WordDifference.Of(text, text.Replace("第200の取組を進める", "第200の事業を進める", StringComparison.Ordinal));

        runs.Where(run => run.Kind != RunKind.Kept).Select(run => $"{run.Kind} {run.Text}").ShouldBe(["Removed 取組", "Added 事業"]);
    }

    [Fact]
    public void Tells_both_of_two_long_texts_that_share_nothing()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("旧計画。", 5000)), string.Concat(Enumerable.Repeat("新しい方針\n", 3000)));

        WordDifference.Of(before, after).ShouldBe([new TextRun(RunKind.Removed, before), new TextRun(RunKind.Added, after)]);
    }

    [Fact]
    public void Cuts_a_text_into_words_that_are_the_text() => Text.Sample(text => string.Concat(Words.Of(text)).ShouldBe(text));

    [Theory]
    [InlineData("防災訓練を年2回行う", "防災訓練|を|年|2|回行|う")]
    [InlineData("マイナンバーカードの交付1,200枚、3.5％。", "マイナンバーカード|の|交付|1,200|枚|、|3.5|％|。")]
    [InlineData("らーめんとケーキ・佐々木", "らーめんと|ケーキ|・|佐々木")]
    [InlineData("PDF化 Ver.2", "PDF|化| |Ver|.|2")]
    [InlineData("8月,9月", "8|月|,|9|月")]
    [InlineData("葛󠄀城\r\n𠮷野", "葛󠄀城|\r\n|𠮷野")]
    public void Takes_for_a_word_what_is_written_in_one_script(string text, string words) => string.Join('|', Words.Of(text)).ShouldBe(words);

    [Theory]
    [InlineData("講座を8回開く。", "講座を10回開く。", "講座を[-8-][+10+]回開く。")]
    [InlineData("会議1,200回", "会議1,300回", "会議[-1,200-][+1,300+]回")]
    [InlineData("窓口の改善", "手続の簡素化", "[-窓口の改善-][+手続の簡素化+]")]
    [InlineData("訓練を行う。", "訓練を毎年行う。", "訓練を[+毎年+]行う。")]
    [InlineData("現況\n課題", "現状\n問題", "[-現況-][+現状+]\n[-課題-][+問題+]")]
    [InlineData("地域防災力", "地域防災", "地域防災[-力-]")]
    [InlineData("8回", "18回", "[-8-][+18+]回")]
    [InlineData("講座の回数", "研修の件数", "[-講座の回数-][+研修の件数+]")]
    [InlineData("", "新しい", "[+新しい+]")]
    [InlineData("古い", "", "[-古い-]")]
    [InlineData("同じ", "同じ", "同じ")]
    [InlineData("", "", "")]
    public void Marks_whole_words_and_joins_what_was_replaced_together(string before, string after, string marked) =>
        string.Concat(WordDifference.Of(before, after).Select(run => run.Kind switch
        {
            RunKind.Removed => $"[-{run.Text}-]",
            RunKind.Added => $"[+{run.Text}+]",
            _ => run.Text,
        })).ShouldBe(marked);
}
