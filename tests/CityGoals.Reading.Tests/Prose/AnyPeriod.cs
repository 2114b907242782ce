using CityGoals.Fiscal;
using CityGoals.Reading.Prose;
using CityGoals.Reading.Prose.Periods;
using CsCheck;

namespace CityGoals.Reading.Tests.Prose;

public class AnyPeriod
{
    private static readonly Gen<FiscalYear> Years = Gen.Select(Gen.Int[1900, 2100], Gen.Int[1, 12], (number, month) => new FiscalYear(number, month));

    [Fact]
    public void Is_read_without_failing_or_changing_its_text() =>
        Gen.Select(SheetTexts.Any, Years).Sample(
            (text, year) =>
            {
                var period = PeriodReader.Read(text, year);
                period.Text.ShouldBe(text);
                (period.Span is null).ShouldBe(period.Kind is PeriodKind.Unread or PeriodKind.Unstated);
                if (period.Span is { } span)
                {
                    span.Start.ShouldBeGreaterThanOrEqualTo(0);
                    span.Length.ShouldBeGreaterThan(0);
                    (span.Start + span.Length).ShouldBeLessThanOrEqualTo(text.Length);
                }

                (period.Start > period.Due).ShouldBeFalse();
                period.Dues.ShouldBeInOrder();
                period.Explain().Japanese.ShouldNotBeEmpty();
            },
            iter: 4_000);

    [Fact]
    public void Means_the_same_in_any_width() =>
        SheetTexts.Any.Sample(
            text =>
            {
                var said = Reading(text);
                Reading(SheetTexts.Full(text)).ShouldBe(said);
                Reading(SheetTexts.Half(text)).ShouldBe(said);
            },
            iter: 3_000);

    [Fact]
    public void Reads_back_when_written_out() =>
        Gen.Select(SheetTexts.Any, Years).Sample(
            (text, year) =>
            {
                var period = PeriodReader.Read(text, year);
                if (period.Kind is PeriodKind.Deadline or PeriodKind.Window or PeriodKind.Throughout && period.Dues.Count < 2)
                {
                    var back = PeriodReader.Read(period.Explain().Japanese, year);
                    (back.Kind, back.Start, back.Due).ShouldBe((period.Kind, period.Start, period.Due));
                }
            },
            iter: 4_000);

    [Fact]
    public void Reads_back_any_dates_when_written_out() =>
        Gen.Select(Gen.Int[0, 70_000], Gen.Int[0, 800], Years).Sample((offset, length, year) =>
        {
            var start = new DateOnly(1920, 1, 1).AddDays(offset);
            var due = start.AddDays(length);
            Check(new("", PeriodKind.Window, start, due, [due], PeriodRemarks.None, null));
            Check(new("", PeriodKind.Deadline, null, due, [due], PeriodRemarks.None, null));
            Check(new("", PeriodKind.Window, start, null, [], PeriodRemarks.None, null));
            Check(new("", PeriodKind.Throughout, year.Start, year.End, [year.End], PeriodRemarks.None, null));
            Check(new("", PeriodKind.Recurring, null, null, [due], PeriodRemarks.None, null));
            Check(new("", PeriodKind.Recurring, null, null, [], PeriodRemarks.None, null));

            void Check(Period period)
            {
                var back = PeriodReader.Read(period.Explain().Japanese, year);
                (back.Kind, back.Start, back.Due).ShouldBe((period.Kind, period.Start, period.Due));
                back.Dues.ShouldBe(period.Dues);
            }
        });

    private static (PeriodKind, DateOnly?, DateOnly?, string, PeriodRemarks, string?) Reading(string text)
    {
        var period = PeriodReader.Read(text, new FiscalYear(2016));
        var words = period.Span is { } span ? FoldedText.Of(span.In(text)).Text : null;
        return (period.Kind, period.Start, period.Due, string.Join(' ', period.Dues), period.Flags, words);
    }
}
