using CityGoals.Fiscal;
using CityGoals.Reading.Prose;
using CityGoals.Reading.Prose.Targets;
using CsCheck;

namespace CityGoals.Reading.Tests.Prose;

public class AnyTarget
{
    private static readonly FiscalYear Year = new(2016);

    [Fact]
    public void Is_read_without_failing_and_from_its_own_words() =>
        SheetTexts.Any.Sample(
            text =>
            {
                var targets = TargetReader.Read(text, Year);
                targets.Select(target => target.Span.Start).ShouldBeInOrder();
                foreach (var target in targets)
                {
                    ShouldLieIn(target.Span, text);
                    target.Span.Length.ShouldBeGreaterThan(0);
                    (target.SubjectSpan?.In(text) ?? "").ShouldBe(target.Subject);
                    if (target.SubjectSpan is { } subject)
                    {
                        ShouldLieIn(subject, text);
                    }

                    text.ShouldContain(target.Context);
                    text.ShouldContain(target.Per);
                    if (target.Baseline is { } baseline)
                    {
                        ShouldLieIn(baseline.Span, text);
                        text.ShouldContain(baseline.Text);
                    }

                    (target.LinkedTo is null).ShouldBe(target.Link == TargetLink.None);
                    target.LinkedTo.GetValueOrDefault().ShouldBeLessThan(targets.Count);
                    target.Explain().Japanese.ShouldNotBeEmpty();
                    target.Explain().English.ShouldNotBeEmpty();
                }
            },
            iter: 6_000);

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

    private static void ShouldLieIn(TextSpan span, string text)
    {
        span.Start.ShouldBeGreaterThanOrEqualTo(0);
        span.Length.ShouldBeGreaterThanOrEqualTo(0);
        (span.Start + span.Length).ShouldBeLessThanOrEqualTo(text.Length);
    }

    private static string Reading(string text) => FoldedText.Of(ReadingTargets.Short(text, TargetReader.Read(text, Year))).Text;
}
