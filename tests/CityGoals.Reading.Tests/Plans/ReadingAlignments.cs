using System.Globalization;
using CityGoals.Reading.Plans;
using CsCheck;

namespace CityGoals.Reading.Tests.Plans;

public class ReadingAlignments
{
    private static readonly APlan Town = APlan.Of(
        "1 第1編 みんなで決めるまち",
        "1-1 第1章 学びあう地域",
        "1-1-1 第1節 公民館活動の推進",
        "1-1-2 第2節 図書館の充実",
        "1-2 第2章 暮らしを支える行財政経営",
        "1-2-1 第1節 財政の健全化",
        "1-2-2 第2節 職員の育成",
        "2 第2編 水とみどりのまち",
        "2-1 第1章 川を守る",
        "2-1-1 第1節 水質の保全",
        "2-1-2 第2節 財政の健全化");

    private static readonly APlan Reform = APlan.Of(
        "1 (1) 届くサービスへの改革",
        "1-a ア 窓口の見直し",
        "1-b イ 情報の共有",
        "2 (2) 続けられる財政への改革",
        "2-a ア 歳入の確保",
        "2-b イ 受益と負担の見直し",
        "2-c ウ アートによる歳入",
        "3 (3) 人を育てる改革",
        "3-b イ 仕事の進め方");

    private static readonly APlan Pledges = APlan.Of("1 約束1 いのちを守る", "1-1 1-(1) 逃げ遅れをなくす", "1-2 1-(2) 通学路の安全", "2 約束2 まちを元気に", "2-1 2-(1) 駅前の再生");

    [Theory]
    [InlineData("第1編 みんなで決めるまち 第1章 学びあう地域 第2節 図書館の充実", "1-1-2")]
    [InlineData("第1編　みんなで決めるまち\n第１章　学びあう地域\n第２節　図書館の充実", "1-1-2")]
    [InlineData("第1編みんなで決めるまち第1章学びあう地域第2節図書館の充実", "1-1-2")]
    [InlineData("第一編 みんなで決めるまち 第二章 暮らしを支える行財政経営 第二節 職員の育成", "1-2-2")]
    [InlineData("第1編 みんなで決めるまち 第1章 学びあう地域 第1節 公民館活動の推進 第2節 図書館の充実", "1-1-1 1-1-2")]
    [InlineData("第1編 みんなで決めるまち 第1章 学びあう地域 第1節 公民館活動の推進 第2編 水とみどりのまち 第1章 川を守る 第1節 水質の保全", "1-1-1 2-1-1")]
    [InlineData("第1編 みんなで決めるまち 第2章 暮らしを支える行財政経営", "1-2")]
    [InlineData("第2編 水とみどりのまち 第1章 川を守る 第2節 財政の健全化", "2-1-2")]
    public void Takes_the_last_element_of_each_way_down_the_tree(string text, string meant) => Town.Read(text).ShouldBe(meant);

    [Theory]
    [InlineData("第1編 みんなで決めるまち 第2章 暮らしを支える行財政運営", "1-2[Spelling]")]
    [InlineData("第1編 みんなで決めるまち 第2章 暮らしを支える支える行財政経営", "1-2[Spelling]")]
    [InlineData("第1編 みんなで決めるまち 第1章 学びあう地域 第1節 公民館活動の推進 市民の学びを第一に", "1-1-1[MoreWords]")]
    [InlineData("第1編 第2章 第2節", "1-2-2[NumberOnly]")]
    [InlineData("図書館の充実", "1-1-2[TitleOnly]")]
    [InlineData("公民館の活動の推進、図書館の充実", "1-1-1[TitleOnly,Spelling] 1-1-2[TitleOnly]")]
    [InlineData("第1編 みんなで決めるまち 第1章 学びあう地域 第2節 公民館活動の推進", "1-1-1[OtherNumber]")]
    [InlineData("第1編 みんなで決めるまち 第1章 学びあう地域 第2節 まったく別の名前", "1-1-2[OtherTitle]")]
    [InlineData("第2編 水とみどりのまち 第1章 川を守る 第2節 図書館の充実", "2-1 1-1-2[OtherPlace]")]
    [InlineData("財政の健全化", "1-2-1[TitleOnly,Several] 2-1-2[TitleOnly,Several]")]
    public void Names_the_doubts_that_it_has(string text, string meant) => Town.Read(text).ShouldBe(meant);

    [Theory]
    [InlineData("")]
    [InlineData("　\n")]
    [InlineData("- 1 -")]
    [InlineData("戦略 施策体系")]
    [InlineData("第9編 よその計画")]
    [InlineData("該当なし")]
    public void Proposes_nothing_where_nothing_can_be_told(string text) => Town.Read(text).ShouldBe("");

    [Theory]
    [InlineData("(2) 続けられる財政への改革 ア 歳入の確保 イ 受益と負担の見直し (3) 人を育てる改革 イ 仕事の進め方", "2-a 2-b 3-b")]
    [InlineData("⑵続けられる財政への改革　ア歳入の確保", "2-a")]
    [InlineData("（２）続けられる財政への改革 ウ アートによる歳入", "2-c")]
    [InlineData("(2) ア イ (3) イ", "2-a[NumberOnly] 2-b[NumberOnly] 3-b[NumberOnly]")]
    [InlineData("(3) 人を育てる改革 ア 歳入の確保", "3 2-a[OtherPlace]")]
    public void Looks_for_a_number_under_the_one_before_it(string text, string meant) => Reform.Read(text).ShouldBe(meant);

    [Theory]
    [InlineData("1-(2)", "1-2[NumberOnly]")]
    [InlineData("１－（２）", "1-2[NumberOnly]")]
    [InlineData("1-(1) 2-(1)", "1-1[NumberOnly] 2-1[NumberOnly]")]
    [InlineData("1-(1)、2-(1)", "1-1[NumberOnly] 2-1[NumberOnly]")]
    [InlineData("1-(9)", "")]
    [InlineData("21-(1)", "")]
    [InlineData("約束1 いのちを守る", "1")]
    public void Tells_numbers_from_parts_of_others(string text, string meant) => Pledges.Read(text).ShouldBe(meant);

    [Fact]
    public void Points_at_the_words_of_the_text_as_it_was_given() =>
        Town.Words("第１編　みんなで決めるまち\n第１章 学びあう地域 第２節　図書館の 充実！").ShouldBe(["第２節　図書館の 充実"]);

    [Fact]
    public void Refuses_a_tree_without_a_root() =>
        Should.Throw<ArgumentException>(() => new AlignmentReader([new PlanPart(Guid.NewGuid(), Guid.NewGuid(), "ア", "根のない要素")]));

    [Fact]
    public void Finds_any_element_by_its_whole_way_and_none_twice() =>
        Gen.Int[0, Town.Parts.Count - 1].Array[1, 4].Sample(places =>
        {
            var text = string.Join(' ', places.Select(place => WayTo(Town.Parts[place])));
            var found = new AlignmentReader(Town.Parts).Read(text);

            found.Select(one => one.PartId).ShouldBeUnique();
            found.Select(one => one.PartId).ShouldContain(Town.Parts[places[^1]].Id);
            found.ShouldAllBe(one => places.Select(place => Town.Parts[place].Id).Contains(one.PartId));
        });

    [Fact]
    public void Survives_any_text() =>
        Gen.String[Gen.OneOf(Gen.Char["第12編章節(ア)-、 　"], Gen.Char), 0, 200].Sample(text =>
            new AlignmentReader(Town.Parts).Read(text).ShouldAllBe(one => one.Span.Start >= 0 && one.Span.Length > 0 && one.Span.Start + one.Span.Length <= text.Length));

    [Theory]
    [InlineData("総合計画における位置付け", "0")]
    [InlineData("まち・ひと・しごと創生総合戦略における位置付け", "1")]
    [InlineData("2022市長マニフェスト における位置付け", "2")]
    [InlineData("第五次港北市行財政改革大綱・アクションプログラムにおける位置付け", "3")]
    [InlineData("計画における位置付け", "")]
    [InlineData("位置付け", "")]
    public void Tells_the_plan_by_the_heading(string heading, string plans) =>
        string.Join(' ', PlanOfLabel.Find(heading, ["第六次港北市総合計画", "第2期港北市総合戦略", "2022市長マニフェスト", "第五次港北市行財政改革大綱"]).Select(place => place.ToString(CultureInfo.InvariantCulture))).ShouldBe(plans);

    private static string WayTo(PlanPart part) =>
        (part.ParentId is { } above ? WayTo(Town.Parts.Single(one => one.Id == above)) + " " : "") + $"{part.Label} {part.Title}";
}
