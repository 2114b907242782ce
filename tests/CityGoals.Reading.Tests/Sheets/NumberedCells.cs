using CityGoals.Reading.Prose;
using CityGoals.Reading.Sheets;
using CityGoals.Reading.Tests.Prose;
using CsCheck;

namespace CityGoals.Reading.Tests.Sheets;

/// <summary>Rows of the rule for shared cells. The reading is written as head|numbers=text|…|*=text for the whole initiative.</summary>
public class NumberedCells
{
    private static readonly string[] Words =
    [
        "(1)", "(2)", "(3)", "(4)", "(12)", "①", "②", "1. ", "2. ", "1.5倍", "(1)(2)", "(1)～(3)", "、", "及び", "。", ".", ";", " ", "\n", "\n\n", "・", "【共通】", "9月", "5回", "(240)", "第", "の", "による",
        "通年", "調査", "A", "~", "-", "(", ")", "%", "※",
    ];

    private static readonly Gen<string> Cells = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 10].Select(string.Concat);

    [Theory]
    [InlineData("通年", "通年")]
    [InlineData("(1)9月末 (2)年度末", "|1=9月末|2=年度末")]
    [InlineData("(1)(2)(3) 本文", "|1,2,3=本文")]
    [InlineData("(1)(3)研修 (2)調査", "|1,3=研修|2=調査")]
    [InlineData("(1)、(3) 研修", "|1,3=研修")]
    [InlineData("(1)～(3)年度内", "|1,2,3=年度内")]
    [InlineData("（１）及び（２）９月", "|1,2=９月")]
    [InlineData("⑴調査⑵研修", "|1=調査|2=研修")]
    [InlineData("①9月 ②11月", "|1=9月|2=11月")]
    [InlineData("1. 調査\n2. 研修", "|1=調査|2=研修")]
    [InlineData("1.5倍にする", "1.5倍にする")]
    [InlineData("全体で進める。 (1)調査 (2)研修", "全体で進める。|1=調査|2=研修")]
    [InlineData("(1) ・調査 ・研修 (2)広報", "|1=・調査 ・研修|2=広報")]
    [InlineData("<ul><li>(1)調査</li><li>(2)研修</li></ul>", "|1=調査|2=研修")]
    [InlineData("(1)組織(240)のうち140組織 (2)18部(±0)、114課(+1)", "|1=組織(240)のうち140組織|2=18部(±0)、114課(+1)")]
    [InlineData("(1)会場 (16)で開いた (2)延期", "|1=会場 (16)で開いた|2=延期")]
    [InlineData("(1)終えた。(2)始めた。", "|1=終えた。|2=始めた。")]
    [InlineData("(1)終えた．(2)始めた．", "|1=終えた．|2=始めた．")]
    [InlineData("(1)終えた｡(2)始めた｡", "|1=終えた｡|2=始めた｡")]
    [InlineData("(1)､(3) 研修", "|1,3=研修")]
    [InlineData("(1)終えた。(2)の結果は公表した。", "|1=終えた。(2)の結果は公表した。")]
    [InlineData("(1)9月(2)10月(3)通年", "|1=9月|2=10月|3=通年")]
    [InlineData("(1)別紙(2)による (2)延期", "|1=別紙(2)による|2=延期")]
    [InlineData("(1) (2)3月", "|1=|2=3月")]
    [InlineData("(1)－ (2)5回", "|1=－|2=5回")]
    [InlineData("(1) ～ (3)通年", "|1,2,3=通年")]
    [InlineData("(1)3月 (2)", "|1=3月|2=")]
    [InlineData("(1)(2)共通の文 (1)一つ目 (2)二つ目", "|1,2=共通の文|1=一つ目|2=二つ目")]
    [InlineData("(1)A (2)B (3)C (4)計画にない", "|1=A|2=B|3=C|4=計画にない")]
    [InlineData("(1)A (2)B 【共通】費用は減った", "|1=A|2=B|*=【共通】費用は減った")]
    [InlineData("(1)A\n(2)B\n\n来年度も続ける。", "|1=A|2=B|*=来年度も続ける。")]
    [InlineData("(1)A\n(2)B\n\n二つ目の段落 (2)", "|1=A|2=B\n\n二つ目の段落")]
    [InlineData("(1)A\n(2)B\n\n二つ目の段落 (2)\n\n来年度も続ける。", "|1=A|2=B\n\n二つ目の段落|*=来年度も続ける。")]
    [InlineData("(1)A\n(2)B 【共通】の欄を足す (2) 【共通】費用は減った", "|1=A|2=B 【共通】の欄を足す|*=【共通】費用は減った")]
    [InlineData("(1)A\n\nB (1)\n\n(2)C", "|1=A\n\nB|1=|2=C")]
    [InlineData("(1)A\n\n・続き\n\n(2)B", "|1=A\n\n・続き|2=B")]
    [InlineData("(1)A 引き続き進める。 (2)B", "|1=A 引き続き進める。|2=B")]
    [InlineData("(H25から継続) (1)A", "(H25から継続)|1=A")]
    [InlineData("(1)(1)A", "|1=A")]
    [InlineData("", "")]
    [InlineData("(0)A (100)B", "(0)A (100)B")]
    public void Are_taken_apart_by_their_numbers(string cell, string expected) =>
        Short(cell).ShouldBe(expected);

    [Fact]
    public void Are_taken_apart_the_same_in_any_width() =>
        Cells.Sample(
            cell =>
            {
                var said = FoldedText.Of(Short(cell)).Text;
                FoldedText.Of(Short(SheetTexts.Full(cell))).Text.ShouldBe(said);
                FoldedText.Of(Short(SheetTexts.Half(cell))).Text.ShouldBe(said);
            },
            iter: 5_000);

    private static string Short(string cell)
    {
        var reading = NumberedCell.Read(cell, planned: 3);
        return string.Concat([
            reading.Head.Value,
            .. reading.Parts.Select(part => $"|{string.Join(',', part.Numbers)}={part.Text}"),
            reading.Common.IsEmpty ? "" : $"|*={reading.Common}",
        ]);
    }
}
