using System.Reflection;
using CityGoals.Fiscal;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Tests.Sheets;

/// <summary>A made-up department's file with every irregularity that the reader tolerates: three goals, each on another form.</summary>
public class AMadeUpSheet
{
    private static readonly string Text = Sample("harbour.sheet.txt");

    internal static string Sample(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CityGoals.Reading.Tests.Sheets.Samples.{name}")!;
        return new StreamReader(stream).ReadToEnd();
    }

    private static SheetReading Reading() => SheetReader.Read(SheetDocument.Parse(Text));

    [Fact]
    public void Is_read_without_a_refusal()
    {
        var reading = Reading();

        reading.Refusals.ShouldBeEmpty();
        reading.Department.ShouldBe("港湾にぎわい部");
        reading.FiscalYear.ShouldBe(new FiscalYear(2024));
        reading.Goals.Select(goal => (goal.Rank, goal.Title.Value)).ShouldBe([
            (1, "岸壁の延命と災害に強い港づくり"),
            (2, "客船の受入れと港のにぎわい創出"),
            (3, "働きやすい職場づくり"),
        ]);
    }

    [Fact]
    public void Gives_every_action_its_own_texts_and_no_neighbours()
    {
        var rows =
            from goal in Reading().Goals
            from initiative in goal.Initiatives.Index()
            from action in initiative.Item.Actions
            select string.Join(
                '\t',
                goal.Rank,
                initiative.Index + 1,
                initiative.Item.Title,
                action.Number,
                action.Title,
                action.PeriodText,
                action.TargetText,
                action.MidReport,
                action.FinalReport,
                action.Planned ? "planned" : "reported").Replace('\n', '⏎');

        rows.ToList().ShouldBe(Sample("harbour.actions.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList());
    }

    [Fact]
    public void Gives_every_field_its_text()
    {
        var goals = Reading().Goals;

        goals[0].Alignments.Select(alignment => (alignment.Label.Value, alignment.Text.Value)).ShouldBe([
            ("総合計画における位置付け", "第4編 暮らしを守るまち 第2章 防災"),
            ("しおかぜ創生戦略における位置付け", ""),
            ("市長公約における位置付け", "- 7 -"),
        ]);
        goals[0].Situation.Value.ShouldBe("現状 岸壁の半分が建設から50年を超えています。(令和4年度調査)");
        goals[0].Purpose.Value.ShouldBe("目的 点検を続け、直す順を決めます。");
        goals[0].SpecialNotes.Participation.Value.ShouldBe("市民参加 の手引きを配った。");
        goals[0].SpecialNotes.Effects.Value.ShouldBe("夜間の照明が足りない。");
        goals[1].Situation.Value.ShouldBe("寄港は年３回にとどまる。\n岸壁の予約が手作業である。");
        goals[1].SpecialNotes.Participation.Value.ShouldBe("出店者を公募した。");
        goals[1].SpecialNotes.Effects.Value.ShouldBe("駐車場が足りない。");
        goals[1].SpecialNotes.Other.Value.ShouldBe("協力：商店街");
        goals[2].Situation.Value.ShouldBe("残業が多い。");
        goals[2].Purpose.Value.ShouldBe("\"休みやすい\"職場にする。");
    }

    [Fact]
    public void Keeps_apart_what_belongs_to_an_initiative_as_a_whole() =>
        Reading().Goals.SelectMany(goal => goal.Initiatives).SelectMany(initiative => initiative.Common)
            .Select(common => (common.Column, common.Text.Value)).ShouldBe([
                (Heading.FinalReport, "【共通】費用は見込みより1,200千円少なかった。"),
                (Heading.FinalReport, "なお、来年度も続ける。"),
            ]);

    [Fact]
    public void Knows_the_initiative_that_is_carried_over() =>
        Reading().Goals[0].Initiatives[0].CarriedOverFrom.Value.ShouldBe("R4から継続");

    [Fact]
    public void Remarks_on_what_was_unusual() =>
        Reading().Remarks.Select(remark => $"{remark.Line}/{remark.Cell} {remark.Code}").ShouldBe([
            "17/5 ReportedNotPlanned",
            "17/6 NumberMissing",
            "18/5 NumbersInOtherStyle",
            "22/2 FiscalYearOfFile",
            "28/1 CellNotRead",
            "29/4 NumberFromRow",
            "30/4 NumberFromRow",
            "32/1 CellNotRead",
            "32/2 InitiativeWithoutNumbers",
            "43/1 InitiativeWithoutTitle",
            "43/2 NumberWithoutBlank",
            "43/2 NumberMissing",
            "43/3 PlannedWithoutTitle",
            "43/3 NumberMissing",
            "43/4 NumberWithoutText",
            "43/4 NumberMissing",
            "43/4 NumberMissing",
            "43/5 NumberMissing",
            "43/6 CellNotRead",
            "44/1 InitiativeWithoutNumbers",
        ]);

    [Fact]
    public void Comes_back_as_the_text_it_came_in() => SheetDocument.Parse(Text).ToText().ShouldBe(Text);

    [Fact]
    public void Is_the_same_sheet_after_it_was_written_out()
    {
        var once = SheetWriter.Write(Reading().Goals);
        var again = SheetReader.Read(SheetDocument.Parse(once));

        again.Refusals.ShouldBeEmpty();
        Content.Of(again.Goals).ShouldBe(Content.Of(Reading().Goals));
        SheetWriter.Write(again.Goals).ShouldBe(once);
    }
}
